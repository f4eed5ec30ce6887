/** Styles that every official paper shares with the giấy mời: head, rules, receivers, signature (official measures of Phụ lục I). */
export const headCss = `
table{border-collapse:collapse;table-layout:fixed}
td{padding:0;vertical-align:top}
.head{text-align:center;font-size:12pt;line-height:1.2}
.issuer>div{padding:0 2mm;text-wrap:balance}
.body,.country,.motto{font-weight:700}
.country{white-space:nowrap}
.motto{font-size:13pt}
.ruled{position:relative;display:inline-block;padding-bottom:1.2mm}
.ruled::after{content:'';position:absolute;left:0;right:0;bottom:0;height:0;border-top:.75pt solid #000}
.ruled.third::after{left:30%;right:30%}
.second td{padding-top:2.6mm;font-size:13pt}
.date{font-style:italic;white-space:nowrap}
.about{margin-top:6pt;font-size:12pt;padding:0 4mm;text-wrap:balance}
.draft{display:inline-block;margin-top:2.5mm;border:.75pt solid #000;padding:.6mm 3mm;font-weight:700}
.gap{display:inline-block}.gap2{width:6.5mm}.gap4{width:14mm}
.kind{margin-top:7mm;text-align:center;font-weight:700}
.subject{text-align:center;font-weight:700;text-wrap:balance;margin-top:1mm}
.subject .ruled{padding-bottom:1.6mm}
.subject .ruled.third::after{left:31%;right:31%}
.left{box-sizing:border-box}.sign{text-align:center}
.receivers{font-size:11pt;line-height:1.15}
.receivers .title{font-size:12pt;font-weight:700;font-style:italic}
.typist{text-align:right}
.authority,.signer{font-weight:700;text-wrap:balance}
.hint{font-style:italic;font-size:13pt}
.ink{height:26mm}
`
