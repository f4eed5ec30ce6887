import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officialForms } from '../../../shared/speeches/reading/dictionary'
import { romanValue, sayNumber, sayWhole } from '../../../shared/speeches/reading/numbers'
import { countSyllables, inWords, readAloud } from '../../../shared/speeches/reading/read-aloud'
import { isVietnameseSyllable, syllablesOfSpoken } from '../../../shared/speeches/reading/syllables'

/** What is written, and how it is said. */
const cases = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' => ') as [string, string])

describe('numbers', () => {
  test.each(
    cases(`
0 => không
1 => một
4 => bốn
5 => năm
10 => mười
11 => mười một
14 => mười bốn
15 => mười lăm
16 => mười sáu
19 => mười chín
20 => hai mươi
21 => hai mươi mốt
22 => hai mươi hai
24 => hai mươi tư
25 => hai mươi lăm
30 => ba mươi
31 => ba mươi mốt
34 => ba mươi tư
44 => bốn mươi tư
45 => bốn mươi lăm
54 => năm mươi tư
55 => năm mươi lăm
71 => bảy mươi mốt
91 => chín mươi mốt
99 => chín mươi chín
100 => một trăm
101 => một trăm lẻ một
104 => một trăm lẻ bốn
105 => một trăm lẻ năm
110 => một trăm mười
111 => một trăm mười một
114 => một trăm mười bốn
115 => một trăm mười lăm
121 => một trăm hai mươi mốt
124 => một trăm hai mươi tư
125 => một trăm hai mươi lăm
200 => hai trăm
300 => ba trăm
301 => ba trăm lẻ một
555 => năm trăm năm mươi lăm
999 => chín trăm chín mươi chín
1000 => một nghìn
1001 => một nghìn không trăm lẻ một
1005 => một nghìn không trăm lẻ năm
1010 => một nghìn không trăm mười
1100 => một nghìn một trăm
1945 => một nghìn chín trăm bốn mươi lăm
1975 => một nghìn chín trăm bảy mươi lăm
1986 => một nghìn chín trăm tám mươi sáu
2000 => hai nghìn
2014 => hai nghìn không trăm mười bốn
2019 => hai nghìn không trăm mười chín
2020 => hai nghìn không trăm hai mươi
2024 => hai nghìn không trăm hai mươi tư
10000 => mười nghìn
12345 => mười hai nghìn ba trăm bốn mươi lăm
100000 => một trăm nghìn
100001 => một trăm nghìn không trăm lẻ một
1000000 => một triệu
1000005 => một triệu không trăm lẻ năm
1020000 => một triệu không trăm hai mươi nghìn
1234567 => một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy
1000000000 => một tỷ
1000000001 => một tỷ không trăm lẻ một
2500000000 => hai tỷ năm trăm triệu
1234567890 => một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi
1000000000000 => một nghìn tỷ
05 => năm
007 => bảy
`),
  )('%s', (figures, said) => expect(sayWhole(figures)).toBe(said))

  test.each(
    cases(`
1.000 => một nghìn
1.234 => một nghìn hai trăm ba mươi tư
12.500 => mười hai nghìn năm trăm
1.234.567 => một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy
3,5 => ba phẩy năm
0,5 => không phẩy năm
98,75 => chín mươi tám phẩy bảy mươi lăm
1,05 => một phẩy không năm
2,125 => hai phẩy một trăm hai mươi lăm
3,1416 => ba phẩy một bốn một sáu
1.234,5 => một nghìn hai trăm ba mươi tư phẩy năm
`),
  )('%s', (written, said) => expect(sayNumber(written)).toBe(said))

  test('every whole number is said in Vietnamese syllables, and no two alike', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.nat(2_000_000_000), (a, b) => {
        const [left, right] = [sayWhole(String(a)), sayWhole(String(b))]
        expect(left.split(' ').every(isVietnameseSyllable)).toBe(true)
        expect(left === right).toBe(a === b)
      }),
    )
  })

  test('Roman numerals up to 399, and nothing else', () => {
    const write = (n: number) => {
      const signs: [number, string][] = [
        [100, 'C'],
        [90, 'XC'],
        [50, 'L'],
        [40, 'XL'],
        [10, 'X'],
        [9, 'IX'],
        [5, 'V'],
        [4, 'IV'],
        [1, 'I'],
      ]
      let [rest, said] = [n, '']
      for (const [value, sign] of signs)
        while (rest >= value) {
          said += sign
          rest -= value
        }
      return said
    }
    for (let n = 1; n < 400; n++) expect(romanValue(write(n)), write(n)).toBe(n)
    for (const not of ['', 'IIII', 'VX', 'IC', 'XXL', 'VV', 'A', 'LL', 'IIX'])
      expect(romanValue(not), not).toBeUndefined()
  })
})

describe('in a text', () => {
  const said = cases(`
34-CT/TW => ba mươi tư xê tê tê vê kép
Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 => Chỉ thị số ba mươi tư xê tê tê vê kép ngày bảy tháng tư năm hai nghìn không trăm mười bốn
25-CT/TU => hai mươi lăm xê tê tê u
45/2018/QĐ-TTg => bốn mươi lăm năm hai nghìn không trăm mười tám quy đê tê tê gờ
145/2013/NĐ-CP => một trăm bốn mươi lăm năm hai nghìn không trăm mười ba nờ đê xê pê
30/2020/NĐ-CP => ba mươi năm hai nghìn không trăm hai mươi nờ đê xê pê
02/KH-HĐTĐKT => hai ca hát hát đê tê đê ca tê
Số: 15/GM-HĐTĐKT => Số mười lăm gờ mờ hát đê tê đê ca tê
20/HĐTĐKT-VI => hai mươi hát đê tê đê ca tê vê i
95/TB-VPCP => chín mươi lăm tê bê vê pê xê pê
CT/TW => xê tê tê vê kép
NQ-CP => nờ quy xê pê
UBND, HĐND, MTTQ => Ủy ban nhân dân Hội đồng nhân dân Mặt trận Tổ quốc
UBND/HĐND => Ủy ban nhân dân Hội đồng nhân dân
TĐKT => thi đua khen thưởng
TW => Trung ương
TTUB: CT, các PCT => tê tê u bê xê tê các pê xê tê
NSVH => nờ sờ vê hát
KT-XH => kinh tế xã hội
CNH, HĐH => công nghiệp hóa, hiện đại hóa
QP-AN => quốc phòng an ninh
CB, CC => cán bộ, công chức
GD&ĐT => giáo dục và đào tạo
Sở GD-ĐT => Sở giáo dục đào tạo
TP.HCM => Thành phố Hồ Chí Minh
TP. HCM => Thành phố Hồ Chí Minh
Tp. Hồ Chí Minh => thành phố Hồ Chí Minh
TP Thủ Đức => thành phố Thủ Đức
Q.3 => quận ba
P.7, Q.3 => phường bảy quận ba
đ/c Nguyễn Văn A => đồng chí Nguyễn Văn A
Đ/c Bí thư => đồng chí Bí thư
PGS.TS Trần Văn B => phó giáo sư, tiến sĩ Trần Văn bê
ThS. Lê C => thạc sĩ Lê xê
v.v. => vân vân
v/v khen thưởng => về việc khen thưởng
COVID-19 => cô-vít mười chín
ASEAN => A-xê-an
07/4/2014 => ngày bảy tháng tư năm hai nghìn không trăm mười bốn
ngày 07/4/2014 => ngày bảy tháng tư năm hai nghìn không trăm mười bốn
ngày 15-11-2019 => ngày mười lăm tháng mười một năm hai nghìn không trăm mười chín
15.11.2019 => ngày mười lăm tháng mười một năm hai nghìn không trăm mười chín
từ ngày 05 đến 20/7/2019 => từ ngày năm đến hai mươi tháng bảy năm hai nghìn không trăm mười chín
15 - 17/11/2019 => mười lăm đến mười bảy tháng mười một năm hai nghìn không trăm mười chín
trước ngày 30/9 => trước ngày ba mươi tháng chín
ngày 1/5 => ngày một tháng năm
dịp 2/9 => dịp hai tháng chín
tháng 4 => tháng tư
tháng 11/2019 => tháng mười một năm hai nghìn không trăm mười chín
quý III => quý ba
quý III/2019 => quý ba năm hai nghìn không trăm mười chín
năm 2019 => năm hai nghìn không trăm mười chín
giai đoạn 2019 - 2024 => giai đoạn hai nghìn không trăm mười chín đến hai nghìn không trăm hai mươi tư
2014-2018 => hai nghìn không trăm mười bốn đến hai nghìn không trăm mười tám
2014–2018 => hai nghìn không trăm mười bốn đến hai nghìn không trăm mười tám
3 - 4 tham luận => ba đến bốn tham luận
10.000 - 20.000 người => mười nghìn đến hai mươi nghìn người
8h => tám giờ
8h30 => tám giờ ba mươi phút
8h15 => tám giờ mười lăm phút
08:00 => tám giờ
08:05 => tám giờ năm phút
07g30 => bảy giờ ba mươi phút
07g30 - 08g00 => bảy giờ ba mươi phút đến tám giờ
8 giờ 30 phút => tám giờ ba mươi phút
100% => một trăm phần trăm
98,75% => chín mươi tám phẩy bảy mươi lăm phần trăm
20 % => hai mươi phần trăm
5‰ => năm phần nghìn
1,5 tỷ đồng => một phẩy năm tỷ đồng
500.000đ => năm trăm nghìn đồng
500.000 đ. => năm trăm nghìn đồng
2.000.000 VNĐ => hai triệu đồng
100 USD => một trăm đô la Mỹ
20 m2 => hai mươi mét vuông
1.200km => một nghìn hai trăm ki-lô-mét
5 ha => năm héc-ta
3/4 đơn vị => ba phần tư đơn vị
1/2 => một phần hai
50/63 tỉnh => năm mươi trên sáu mươi ba tỉnh
24/24 quận, huyện => hai mươi tư trên hai mươi tư quận huyện
322/322 phường => ba trăm hai mươi hai trên ba trăm hai mươi hai phường
05 năm => năm năm
lần thứ 71 => lần thứ bảy mươi mốt
1.1. Công tác => một chấm một Công tác
1.2.3 => một chấm hai chấm ba
Đại hội XII => Đại hội mười hai
khóa XI => khóa mười một
thế kỷ XXI => thế kỷ hai mươi mốt
hạng I => hạng một
Huân chương Lao động hạng III => Huân chương Lao động hạng ba
II. NỘI DUNG => hai NỘI DUNG
I. MỤC ĐÍCH => một MỤC ĐÍCH
V. KẾT LUẬN => năm KẾT LUẬN
KẾ HOẠCH TỔ CHỨC SƠ KẾT => KẾ HOẠCH TỔ CHỨC SƠ KẾT
HÀ NỘI => HÀ NỘI
0903 123 456 => không chín không ba một hai ba bốn năm sáu
028.3829.1234 => không hai tám ba tám hai chín một hai ba bốn
A4 => A bốn
12A => mười hai A
- Đánh giá => Đánh giá
“tiếp tục đổi mới” => tiếp tục đổi mới
Thi đua - Khen thưởng => Thi đua Khen thưởng
sở, ban, ngành => sở ban ngành
A & B => A và bê
≥ 5 => từ năm
`)
  test.each(said)('%s', (written, words) => expect(inWords(written)).toBe(words))

  test.each(said)('%s: the pieces count what is said', (written, words) =>
    expect(countSyllables(written)).toBe(syllablesOfSpoken(words)),
  )
})

describe('counts known from the field', () => {
  test.each([
    ['2014', 6],
    ['34-CT/TW', 8],
    ['UBND', 4],
    ['HĐND', 4],
    ['MTTQ', 4],
    ['TĐKT', 4],
    ['Cộng hòa xã hội chủ nghĩa Việt Nam', 8],
    ['nghiêng ngoằn ngoèo khuỷu khuya thuở hươu quyết giếng gì', 10],
    ['internet', 3],
    ['online', 2],
    ['email', 2],
    ['website', 2],
    ['', 0],
    ['--- *** …', 0],
  ])('%s is %i', (text, count) => expect(countSyllables(text)).toBe(count))

  const plan =
    'Đánh giá tình hình triển khai và kết quả thực hiện Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị, làm rõ kết quả đã đạt được, những mặt còn hạn chế, tồn tại, nguyên nhân, những bài học kinh nghiệm trong lãnh đạo, chỉ đạo đổi mới công tác thi đua, khen thưởng.'
  test('a paragraph of a real plan', () => {
    // 59 words, of which a symbol and three numbers are said with 8, 1, 1 and 6 syllables.
    expect(plan.split(/\s+/)).toHaveLength(59)
    expect(countSyllables(plan)).toBe(59 - 4 + 8 + 1 + 1 + 6)
  })
})

describe('the office dictionary', () => {
  test('comes before the shipped one, and knows whole words only', () => {
    const office = [
      { written: 'TĐKT', spoken: 'thi đua, khen thưởng thành phố' },
      { written: 'BCĐ 35', spoken: 'Ban Chỉ đạo ba mươi lăm' },
    ]
    expect(inWords('TĐKT', office)).toBe('thi đua, khen thưởng thành phố')
    expect(inWords('BCĐ 35 họp', office)).toBe('Ban Chỉ đạo ba mươi lăm họp')
    expect(inWords('BCĐ 357', office)).toBe('Ban Chỉ đạo ba trăm năm mươi bảy')
    expect(inWords('TĐKTX')).not.toContain('thi đua')
  })

  test('every shipped form has words, is there once, and is found where it stands', () => {
    const written = officialForms.map((form) => form.written)
    expect(new Set(written).size).toBe(written.length)
    for (const form of officialForms) {
      expect(syllablesOfSpoken(form.spoken), form.written).toBeGreaterThan(0)
      expect(inWords(`của ${form.written} là`), form.written).toBe(`của ${form.spoken} là`)
    }
  })
})

test('ordinary words are spoken as they stand, whatever marks they bear', () => {
  const text = 'ở đâu ấy à ạ ơ ư ô ê ă â đã ỷ ý ổ ụ ĩ ẽ ẩn ước ưu ướt oai oái uể oải Ở Ổ Ấn Ý Đà ỦY BAN Á Âu'
  expect(readAloud(text).filter((piece) => piece.isExpanded)).toEqual([])
  expect(countSyllables(text)).toBe(text.split(' ').length)
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...'thi đua khen thưởng 34-CT/TW 2014 08:00 98,75% UBND II. 3/4 - , . ( ) “ ” \n 1.234 XII a) đ/c'.split(' '),
  )
  test('pieces stand in order, do not overlap, and are cut from the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 120 }),
          fc.array(words, { maxLength: 40 }).map((w) => w.join(' ')),
        ),
        (raw) => {
          const text = raw.normalize('NFC')
          let end = 0
          for (const piece of readAloud(text)) {
            expect(piece.from).toBeGreaterThanOrEqual(end)
            expect(piece.written).toBe(text.slice(piece.from, piece.to))
            expect(piece.syllables).toBeGreaterThanOrEqual(0)
            end = piece.to
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  test('two paragraphs take as long as both', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), fc.array(words, { maxLength: 25 }), (a, b) => {
        const [left, right] = [a.join(' '), b.join(' ')]
        expect(countSyllables(`${left}.\n\nKính thưa\n${right}`)).toBe(
          countSyllables(left) + 2 + countSyllables(`\n${right}`),
        )
      }),
    )
  })

  test('a text in decomposed Unicode counts like the composed one', () => {
    for (const [written] of [['Thường trực Thành ủy'], ['Nguyễn Thị Ấn'], ['ngày 07 tháng 4']])
      expect(countSyllables((written as string).normalize('NFD'))).toBe(countSyllables(written as string))
  })
})
