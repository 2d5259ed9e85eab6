"""Writes the ODS files beside this one (odfpy 1.4.1, pandas 3.1.1): `python make.py`. What they hold is read in tests/ods.rs.

`types.ods` has every type of a value, text of several paragraphs, notes, merged and repeated cells, and a hidden sheet; `pandas.ods`
is a frame as pandas writes it.
"""

from pathlib import Path

import pandas
from odf.dc import Creator
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableHeaderRows, TableRow
from odf.text import A, LineBreak, P, S, Span, Tab

HERE = Path(__file__).parent


def row(*cells, **attributes):
    made = TableRow(**attributes)
    for cell in cells:
        made.addElement(cell)
    return made


def text(*paragraphs, **attributes):
    cell = TableCell(valuetype="string", **attributes)
    for paragraph in paragraphs:
        cell.addElement(paragraph if isinstance(paragraph, type(P())) else P(text=paragraph))
    return cell


def value(kind, shown, **attributes):
    cell = TableCell(valuetype=kind, **attributes)
    cell.addElement(P(text=shown))
    return cell


def rich():
    paragraph = P(text="two  blanks")
    paragraph.addElement(S(c=3))
    paragraph.addElement(Span(text="span"))
    paragraph.addElement(Tab())
    paragraph.addElement(A(href="https://example.org", text="link"))
    paragraph.addElement(LineBreak())
    paragraph.addText("end & <end>")
    return paragraph


def noted():
    cell = TableCell(valuetype="string")
    note = Annotation()
    note.addElement(Creator(text="somebody"))
    note.addElement(P(text="a note"))
    cell.addElement(note)
    cell.addElement(P(text="noted"))
    return cell


def types():
    document = OpenDocumentSpreadsheet()
    hidden = Style(name="ta2", family="table")
    hidden.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(hidden)
    document.spreadsheet.addElement(Table(name="empty"))
    sheet = Table(name="种类 & types")
    sheet.addElement(TableColumn(numbercolumnsrepeated=4))
    header = TableHeaderRows()
    header.addElement(row(text("kind"), text("value")))
    sheet.addElement(header)
    for kind, cell in [
        ("float", value("float", "1.5", value="1.5")),
        ("digits", value("float", "1.23E+14", value="123456789012345")),
        ("exponent", value("float", "1E+21", value="1E+21")),
        ("percentage", value("percentage", "12.5 %", value="0.125")),
        ("currency", value("currency", "¥9.90", value="9.9", currency="CNY")),
        ("day", value("date", "05.01.24", datevalue="2024-01-05")),
        ("midnight", value("date", "05.01.24", datevalue="2024-01-05T00:00:00")),
        ("instant", value("date", "05.01.24 08:30", datevalue="2024-01-05T08:30:15.250000000")),
        ("time", value("time", "08:30:00", timevalue="PT08H30M00S")),
        ("true", value("boolean", "WAHR", booleanvalue="true")),
        ("false", value("boolean", "FALSCH", booleanvalue="false")),
        ("string", text("00012")),
        ("own", value("string", "shown", stringvalue="meant")),
        ("paragraphs", text("first", "second")),
        ("rich", text(rich())),
        ("note", noted()),
    ]:
        sheet.addElement(row(text(kind), cell))
    # Blank rows, one row three times, one cell twice, two cells as one.
    sheet.addElement(row(TableCell(numbercolumnsrepeated=16384), numberrowsrepeated=2))
    sheet.addElement(row(text("again"), value("float", "7", value="7", numbercolumnsrepeated=2), numberrowsrepeated=3))
    sheet.addElement(row(text("wide", numbercolumnsspanned=2), CoveredTableCell(), text("after")))
    sheet.addElement(row(TableCell(numbercolumnsrepeated=16384), numberrowsrepeated=1048550))
    document.spreadsheet.addElement(sheet)
    secret = Table(name="hidden", stylename=hidden)
    secret.addElement(row(text("x")))
    document.spreadsheet.addElement(secret)
    document.save(str(HERE / "types.ods"))


def frame():
    orders = pandas.DataFrame(
        {
            "customer": ["C1", "C2", "客户 3", None],
            "date": pandas.to_datetime(["2024-01-05", "2024-02-29 13:05:09", "2024-03-01", None], format="ISO8601"),
            "amount": [10.25, -3.0, 0.1 + 0.2, None],
            "new": [True, False, True, False],
        }
    )
    orders.to_excel(HERE / "pandas.ods", engine="odf", index=False, sheet_name="orders")


types()
frame()
