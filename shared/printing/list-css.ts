/** Lists and ledgers on A4: the same calm table everywhere, heads repeated on every sheet, rows never torn. */
export const listCss = `
@page{size:A4;margin:15mm 15mm 16mm 20mm}
@page wide{size:A4 landscape;margin:15mm}
body{font-size:11.5pt;line-height:1.25}
.wide{page:wide}
.top{display:flex;justify-content:space-between;text-align:center;font-size:11pt;margin-bottom:4mm}
.top b{display:block}.top>div{min-width:0}.top>div:last-child{flex:none}.top>div:last-child b{white-space:nowrap}
.rule{display:block;width:38%;margin:.8mm auto 0;border-top:.75pt solid #000}
.rule.full{width:100%}
h1{font-size:14pt;text-align:center;margin:0 0 1mm}
.sub{text-align:center;font-style:italic;margin:0 0 4mm}
h2{font-size:12pt;margin:5mm 0 1.5mm;break-after:avoid}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.5pt solid #000;padding:1.1mm 1.5mm;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:700;text-align:center;vertical-align:middle}
.c{text-align:center}.r{text-align:right}.b{font-weight:700}.n{white-space:nowrap}
.group td{font-weight:700;background:#eee;break-after:avoid}
.sum td{font-weight:700}
.tall td{height:11mm;vertical-align:middle}
.sign{display:flex;justify-content:space-around;margin-top:8mm;text-align:center;break-inside:avoid}
.sign div{width:70mm;height:34mm}
.tick{display:inline-block;width:3.6mm;height:3.6mm;border:.75pt solid #000;vertical-align:-.6mm}
.ticks{font-size:10pt;line-height:1.6}
.columns{columns:2;column-gap:8mm;font-size:10pt;line-height:1.2}
.columns .row{display:flex;gap:2mm;break-inside:avoid;border-bottom:.4pt solid #999;padding:.9mm 0}
.columns .who{flex:1;min-width:0}.columns .who small{display:block;font-size:8.5pt;color:#333}
.columns .no{flex:none;width:8mm;text-align:right;font-weight:700}
.columns .letter{font-weight:700;font-size:12pt;margin:2mm 0 .5mm;break-after:avoid}
.line{font-size:26pt;line-height:1.45;text-align:left;margin:10mm 0}
.facts{font-size:13pt}
.facts td,.facts th{padding:1.5mm 3mm}
`
