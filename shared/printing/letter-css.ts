import { headCss } from './official/head-css'

/**
 * The measured geometry of the official Word sample (NĐ 30/2020, Phụ lục III): margins 25, 20, 20, 35 mm; the head table of
 * 67.5 and 100 mm stands 3.5 mm left of the text and reaches 9 mm into the right margin, so the page area is that much wider
 * and the text is held in by padding: Chromium would shrink a page whose content sticks out.
 */
export const letterCss = `${headCss}@page{size:210mm 297mm;margin:25mm 11mm 20mm 31.5mm}
@page marked{margin-top:9mm}
.letter.marked{page:marked;padding-top:16mm}
.letter{box-sizing:border-box;width:167.5mm;padding:0 9mm 0 3.5mm;break-after:page;position:relative;font-size:14pt;line-height:1.15}
.letter:last-child{break-after:auto}
.letter .head{margin-left:-3.5mm}
.circulation{position:absolute;top:1mm;right:14mm;border:.75pt solid #000;padding:1mm 3mm;font-weight:700;font-size:13pt}
.urgency{box-sizing:border-box;height:8mm;margin-top:4mm;border:.75pt solid #d00;color:#d00;font-weight:700;font-size:13pt;line-height:7.4mm;text-align:center}
.box20{width:20mm}.box30{width:30mm}.box40{width:40mm}
.text{margin-top:5mm}
.text p{margin:6pt 0 0;text-indent:10mm;text-align:justify;orphans:2;widows:2}
.foot{margin:7mm 0 0 -3.5mm;break-inside:avoid}
.left{padding-left:3.5mm}
.receivers{margin-right:-9mm}
.pass{margin-top:2.5mm;display:flex;align-items:center;gap:1mm}
.qr{display:block;width:24mm;height:24mm;margin-left:-2.6mm}
.code{display:flex;flex-direction:column;font-size:9pt}
.code b{font-size:14pt;letter-spacing:.3mm}
.passes{margin:2mm 0 0 -1.5mm;display:flex;flex-wrap:wrap;gap:1mm 0;font-size:7.5pt;line-height:1.15;text-align:center}.passes div{width:15.8mm;display:flex;flex-direction:column;align-items:center}.passes .qr{width:15.6mm;height:15.6mm;margin:0}.passes b{font-size:9pt}.strip{margin:3mm 0 0;break-inside:avoid}.strip div{width:25.8mm}.strip .qr{width:18mm;height:18mm}
.address{margin-top:6mm;border-top:.75pt solid #000;padding-top:1.5mm;font-size:11pt;text-align:center}
.fit1{font-size:13.5pt;line-height:1.08}.fit2{font-size:13pt;line-height:1}
.fit1 .kind{margin-top:5mm}.fit2 .kind{margin-top:3mm}
.fit1 .foot{margin-top:5mm}.fit2 .foot{margin-top:3mm}
.fit2 .ink{height:20mm}.fit2 .qr{width:20mm;height:20mm}.fit2 .address{margin-top:3mm}.fit2 .text{margin-top:3mm}
`
