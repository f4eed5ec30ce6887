/**
 * The measured geometry of the official Word sample (NĐ 30/2020, Phụ lục III): margins 25, 20, 20, 35 mm; the head table of
 * 67.5 and 100 mm stands 3.5 mm left of the text and reaches 9 mm into the right margin, so the page area is that much wider
 * and the text is held in by padding: Chromium would shrink a page whose content sticks out.
 */
export const letterCss = `
@page{size:210mm 297mm;margin:25mm 11mm 20mm 31.5mm}
@page marked{margin-top:9mm}
.letter.marked{page:marked;padding-top:16mm}
.letter{box-sizing:border-box;width:167.5mm;padding:0 9mm 0 3.5mm;break-after:page;position:relative;font-size:14pt;line-height:1.15}
.letter:last-child{break-after:auto}
table{border-collapse:collapse;table-layout:fixed}
td{padding:0;vertical-align:top}
.head{width:167.5mm;margin-left:-3.5mm;text-align:center;font-size:12pt;line-height:1.2}
.issuer{width:67.5mm}.state{width:100mm}
.issuer>div{padding:0 2mm;text-wrap:balance}
.body,.country,.motto{font-weight:700}
.country{white-space:nowrap}
.motto{font-size:13pt}
.ruled{position:relative;display:inline-block;padding-bottom:1.2mm}
.ruled::after{content:'';position:absolute;left:0;right:0;bottom:0;height:0;border-top:.75pt solid #000}
.ruled.third::after{left:30%;right:30%}
.second td{padding-top:2.6mm;font-size:13pt}
.date{font-style:italic;white-space:nowrap}
.gap{display:inline-block}.gap2{width:6.5mm}.gap4{width:14mm}
.circulation{position:absolute;top:1mm;right:14mm;border:.75pt solid #000;padding:1mm 3mm;font-weight:700;font-size:13pt}
.urgency{box-sizing:border-box;height:8mm;margin-top:4mm;border:.75pt solid #d00;color:#d00;font-weight:700;font-size:13pt;line-height:7.4mm;text-align:center}
.box20{width:20mm}.box30{width:30mm}.box40{width:40mm}
.kind{margin-top:7mm;text-align:center;font-weight:700}
.subject{text-align:center;font-weight:700;text-wrap:balance;margin-top:1mm}
.subject .ruled{padding-bottom:1.6mm}
.subject .ruled.third::after{left:31%;right:31%}
.text{margin-top:5mm}
.text p{margin:6pt 0 0;text-indent:10mm;text-align:justify;orphans:2;widows:2}
.foot{width:164.9mm;margin:7mm 0 0 -3.5mm;break-inside:avoid}
.left{width:51.1mm;padding-left:3.5mm}.between{width:4.3mm}.sign{width:109.5mm;text-align:center}
.left{box-sizing:border-box}
.receivers{font-size:11pt;line-height:1.15;margin-right:-4mm}
.receivers .title{font-size:12pt;font-weight:700;font-style:italic}
.typist{text-align:right}
.pass{margin-top:2.5mm;display:flex;align-items:center;gap:1mm}
.qr{display:block;width:24mm;height:24mm;margin-left:-2.6mm}
.code{display:flex;flex-direction:column;font-size:9pt}
.code b{font-size:14pt;letter-spacing:.3mm}
.authority,.signer{font-weight:700}
.ink{height:26mm}
.address{margin-top:6mm;border-top:.75pt solid #000;padding-top:1.5mm;font-size:11pt;text-align:center}
.fit1{font-size:13.5pt;line-height:1.08}.fit2{font-size:13pt;line-height:1}
.fit1 .kind{margin-top:5mm}.fit2 .kind{margin-top:3mm}
.fit1 .foot{margin-top:5mm}.fit2 .foot{margin-top:3mm}
.fit2 .ink{height:20mm}.fit2 .qr{width:20mm;height:20mm}.fit2 .address{margin-top:3mm}.fit2 .text{margin-top:3mm}
`
