import { z } from 'zod'
import { requiredLine } from '../../lib/fields'
import { Id } from '../../lib/ids'

/** How something written is spoken; the office adds its own in the application, and they come before these. */
export type SpokenForm = { written: string; spoken: string }

export const SpokenFormFields = z.strictObject({
  /** As it stands in the text, `BCĐ 35`; capitals count when it has no small letter. */
  written: requiredLine('chữ viết tắt', 60).refine((text) => /[\p{L}\p{N}]/u.test(text), 'Cần ít nhất một chữ.'),
  /** In full words, as it is read aloud. */
  spoken: requiredLine('cách đọc', 200).refine((text) => /\p{L}/u.test(text), 'Cách đọc phải viết bằng chữ.'),
})
export const OfficeForm = SpokenFormFields.extend({ id: Id })
export type OfficeForm = z.infer<typeof OfficeForm>

const table = `
UBND=Ủy ban nhân dân
HĐND=Hội đồng nhân dân
MTTQ=Mặt trận Tổ quốc
UBMTTQ=Ủy ban Mặt trận Tổ quốc
UBMTTQVN=Ủy ban Mặt trận Tổ quốc Việt Nam
TĐKT=thi đua khen thưởng
TĐ-KT=thi đua khen thưởng
TĐ,KT=thi đua khen thưởng
HĐTĐKT=Hội đồng Thi đua Khen thưởng
HĐTĐ-KT=Hội đồng Thi đua Khen thưởng
BTĐKT=Ban Thi đua Khen thưởng
BCH=Ban Chấp hành
BTV=Ban Thường vụ
BCĐ=Ban Chỉ đạo
BCS=Ban cán sự
BCT=Bộ Chính trị
BBT=Ban Bí thư
TW=Trung ương
TƯ=Trung ương
T.Ư=Trung ương
TU=Thành ủy
TP=thành phố
Tp=thành phố
TP.=thành phố
Tp.=thành phố
TPHCM=Thành phố Hồ Chí Minh
TP.HCM=Thành phố Hồ Chí Minh
Tp.HCM=Thành phố Hồ Chí Minh
TP. HCM=Thành phố Hồ Chí Minh
Tp. HCM=Thành phố Hồ Chí Minh
HCM=Hồ Chí Minh
VN=Việt Nam
VPCP=Văn phòng Chính phủ
VPUB=Văn phòng Ủy ban
TTg=Thủ tướng
TTCP=Thủ tướng Chính phủ
CP=Chính phủ
QH=Quốc hội
ĐBQH=đại biểu Quốc hội
CNXH=chủ nghĩa xã hội
XHCN=xã hội chủ nghĩa
CNH=công nghiệp hóa
HĐH=hiện đại hóa
CNH-HĐH=công nghiệp hóa, hiện đại hóa
CNH, HĐH=công nghiệp hóa, hiện đại hóa
KT-XH=kinh tế xã hội
KTXH=kinh tế xã hội
QPAN=quốc phòng an ninh
QP-AN=quốc phòng an ninh
ANTT=an ninh trật tự
PCCC=phòng cháy chữa cháy
ATGT=an toàn giao thông
CCHC=cải cách hành chính
CBCC=cán bộ, công chức
CBCCVC=cán bộ, công chức, viên chức
CCVC=công chức, viên chức
CB, CC=cán bộ, công chức
CNVC=công nhân viên chức
CNVCLĐ=công nhân, viên chức, lao động
NLĐ=người lao động
LLVT=lực lượng vũ trang
CAND=Công an nhân dân
QĐND=Quân đội nhân dân
LĐLĐ=Liên đoàn Lao động
LHPN=Liên hiệp Phụ nữ
CCB=Cựu chiến binh
TNCS=Thanh niên Cộng sản
TNXP=Thanh niên xung phong
HTX=hợp tác xã
DN=doanh nghiệp
DNNN=doanh nghiệp nhà nước
TNHH=trách nhiệm hữu hạn
MTV=một thành viên
CTCP=công ty cổ phần
KCN=khu công nghiệp
KCX=khu chế xuất
GDĐT=giáo dục đào tạo
GD&ĐT=giáo dục và đào tạo
GD-ĐT=giáo dục đào tạo
KHCN=khoa học công nghệ
KH&CN=khoa học và công nghệ
CNTT=công nghệ thông tin
TTTT=thông tin truyền thông
TT&TT=thông tin và truyền thông
LĐTBXH=Lao động, Thương binh và Xã hội
LĐTB&XH=Lao động, Thương binh và Xã hội
THPT=trung học phổ thông
THCS=trung học cơ sở
ĐH=đại học
CSTĐ=chiến sĩ thi đua
CSTĐTQ=chiến sĩ thi đua toàn quốc
LĐTT=lao động tiên tiến
TTLĐXS=tập thể lao động xuất sắc
AHLĐ=Anh hùng Lao động
AHLLVTND=Anh hùng Lực lượng vũ trang nhân dân
BHXH=bảo hiểm xã hội
BHYT=bảo hiểm y tế
NSNN=ngân sách nhà nước
TSNN=tài sản nhà nước
GS.TS=giáo sư, tiến sĩ
PGS.TS=phó giáo sư, tiến sĩ
GS.=giáo sư
PGS.=phó giáo sư
TS.=tiến sĩ
ThS.=thạc sĩ
ThS=thạc sĩ
BS.=bác sĩ
KS.=kỹ sư
NSND=Nghệ sĩ nhân dân
NSƯT=Nghệ sĩ ưu tú
NGND=Nhà giáo nhân dân
NGƯT=Nhà giáo ưu tú
TTND=Thầy thuốc nhân dân
TTƯT=Thầy thuốc ưu tú
đ/c=đồng chí
v/v=về việc
v.v.=vân vân
v.v=vân vân
vv.=vân vân
b/c=báo cáo
k/g=kính gửi
TM.=thay mặt
KT.=ký thay
TL.=thừa lệnh
TUQ.=thừa ủy quyền
GDP=gi đi pi
GRDP=gờ rờ đê pê
WTO=vê kép tê o
ASEAN=A-xê-an
APEC=A-péc
UNESCO=U-nét-xcô
FDI=ép đi ai
ODA=o đê a
USD=đô la Mỹ
EUR=ơ-rô
VNĐ=đồng
VND=đồng
COVID-19=cô-vít mười chín
Covid-19=cô-vít mười chín
CPI=xi pi ai
COVID=cô-vít
PAR INDEX=pa in-đéch
PCI=pi xi ai
IT=ai ti
AI=ây ai
MC=em xi
SMS=ét em ét
`

/** What offices of the State and the Party write short, with the words it is read as. */
export const officialForms: readonly SpokenForm[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const at = line.indexOf('=')
    return { written: line.slice(0, at), spoken: line.slice(at + 1) }
  })

export type Lookup = (text: string, at: number) => SpokenForm | undefined

const isInside = (text: string, end: number) => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(end))

/** The longest form that stands at a place of a text, whole: the office's own come first. */
export function lookupOf(office: readonly SpokenForm[]): Lookup {
  const byFirst = new Map<string, SpokenForm[]>()
  const known = new Set<string>()
  for (const form of [...office, ...officialForms]) {
    const written = form.written.normalize('NFC')
    if (written === '' || known.has(written)) continue
    known.add(written)
    const key = written.charAt(0).toLocaleLowerCase('vi')
    byFirst.set(key, [...(byFirst.get(key) ?? []), { ...form, written }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.written.length - a.written.length)
  return (text, at) =>
    byFirst.get(text.charAt(at).toLocaleLowerCase('vi'))?.find(({ written }) => {
      const found = text.slice(at, at + written.length)
      const isSame = /\p{Ll}/u.test(written)
        ? found.toLocaleLowerCase('vi') === written.toLocaleLowerCase('vi')
        : found === written
      return isSame && (/[^\p{L}\p{N}]$/u.test(written) || !isInside(text, at + written.length))
    })
}
