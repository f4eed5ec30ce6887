"""What an office does today: a letter in LibreOffice Writer, a list of people as CSV, and a mail merge into one PDF.

Run by the system's Python with its UNO bridge: mail-merge.py FOLDER, where FOLDER holds people.csv (UTF-8, semicolons,
a heading line). Leaves letters.pdf there and prints the seconds of starting Writer and of the merge as JSON.
"""
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.style.ParagraphAdjust import CENTER, RIGHT

folder = Path(sys.argv[1]).resolve()
url = folder.as_uri()


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def connect():
    pipe = f"thuky{os.getpid()}"
    started = time.monotonic()
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation={url}/profile",
         f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, context, time.monotonic() - started
        except Exception:
            if office.poll() is not None or time.monotonic() - started > 120:
                raise
            time.sleep(0.05)


def register(context):
    """The folder of CSV files as a data source named `dai-bieu`; its table is the file's name."""
    sources = context.ServiceManager.createInstance("com.sun.star.sdb.DatabaseContext")
    source = sources.createInstance()
    source.URL = f"sdbc:flat:{url}"
    source.Info = (prop("Extension", "csv"), prop("HeaderLine", True), prop("FieldDelimiter", ";"),
                   prop("StringDelimiter", '"'), prop("CharSet", "UTF-8"))
    source.DatabaseDocument.storeAsURL(f"{url}/dai-bieu.odb", ())
    sources.registerObject("dai-bieu", source)


def make_template(desktop):
    """A plain official letter: national header, title, addressee, body, signature; four fields of the list."""
    doc = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (prop("Hidden", True),))
    page = doc.StyleFamilies.getByName("PageStyles").getByName("Standard")
    page.Width, page.Height = 21000, 29700
    page.LeftMargin, page.RightMargin, page.TopMargin, page.BottomMargin = 3000, 2000, 2000, 2000
    text = doc.Text
    cursor = text.createTextCursor()
    cursor.CharFontName, cursor.CharHeight = "Liberation Serif", 13

    def line(words, adjust=None, bold=False):
        cursor.ParaAdjust = adjust if adjust is not None else uno.Enum("com.sun.star.style.ParagraphAdjust", "BLOCK")
        cursor.CharWeight = 150 if bold else 100
        for word in words if isinstance(words, list) else [words]:
            if isinstance(word, str):
                text.insertString(cursor, word, False)
            else:
                text.insertTextContent(cursor, field(doc, word["field"]), False)
        text.insertControlCharacter(cursor, 0, False)

    table = doc.createInstance("com.sun.star.text.TextTable")
    table.initialize(3, 2)
    text.insertTextContent(cursor, table, False)
    cells = [("A1", "ỦY BAN NHÂN DÂN THÀNH PHỐ"), ("B1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
             ("A2", "BAN TỔ CHỨC HỘI NGHỊ"), ("B2", "Độc lập - Tự do - Hạnh phúc"),
             ("A3", "Số:        /GM-UBND"), ("B3", "Thành phố, ngày      tháng      năm 2019")]
    for name, words in cells:
        cell = table.getCellByName(name)
        cell.setString(words)
        inner = cell.createTextCursor()
        inner.gotoEnd(True)
        inner.ParaAdjust, inner.CharFontName, inner.CharHeight = CENTER, "Liberation Serif", 12
    text.insertControlCharacter(cursor, 0, False)
    line("GIẤY MỜI", CENTER, True)
    line("Dự Hội nghị sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW", CENTER, True)
    line(["Kính gửi: ", {"field": "Xung ho"}, " ", {"field": "Ho va ten"}])
    line([{"field": "Chuc vu"}, ", ", {"field": "Don vi"}])
    line("Ban Tổ chức trân trọng kính mời đại biểu dự Hội nghị sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW của Bộ "
         "Chính trị về tiếp tục đổi mới công tác thi đua, khen thưởng.")
    line("1. Thời gian: 08 giờ 00, thứ Sáu ngày 15 tháng 11 năm 2019; đón tiếp từ 07 giờ 30.")
    line("2. Địa điểm: Hội trường Thành ủy.")
    line("3. Chủ trì: Chủ tịch Ủy ban nhân dân thành phố.")
    line("Đại biểu báo dự trước 16 giờ 00 ngày 12 tháng 11 năm 2019. Trân trọng./.")
    line("TM. BAN TỔ CHỨC", RIGHT, True)
    doc.storeAsURL(f"{url}/template.odt", ())
    doc.close(True)


def field(doc, column):
    name = f"com.sun.star.text.fieldmaster.DataBase.dai-bieu.people.{column}"
    masters = doc.TextFieldMasters
    if masters.hasByName(name):
        master = masters.getByName(name)
    else:
        master = doc.createInstance("com.sun.star.text.fieldmaster.Database")
        master.DataBaseName, master.DataTableName, master.DataColumnName = "dai-bieu", "people", column
    made = doc.createInstance("com.sun.star.text.textfield.Database")
    made.attachTextFieldMaster(master)
    return made


office, context, start = connect()
try:
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    register(context)
    make_template(desktop)
    merge = context.ServiceManager.createInstanceWithContext("com.sun.star.text.MailMerge", context)
    merge.DataSourceName, merge.Command, merge.CommandType = "dai-bieu", "people", 0
    merge.DocumentURL, merge.OutputURL, merge.OutputType = f"{url}/template.odt", url, 2
    merge.SaveAsSingleFile, merge.SaveFilter, merge.FileNamePrefix = True, "writer_pdf_Export", "letters"
    begun = time.monotonic()
    merge.execute(())
    took = time.monotonic() - begun
finally:
    try:
        desktop.terminate()
    except Exception:
        pass
    try:
        office.wait(20)
    except subprocess.TimeoutExpired:
        office.kill()
print(json.dumps({"start": start, "merge": took, "files": sorted(p.name for p in folder.glob("letters*"))}))
