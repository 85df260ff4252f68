"""Sets the book with Typst: typst_book.py COUNT DIR OUT FONTS"""
import sys
from pathlib import Path

import typst

_, _, folder, out, fonts = sys.argv
template = Path(__file__).with_name("book.typ").read_bytes()
main = Path(folder) / "book.typ"
main.write_bytes(template)
typst.compile(
    str(main), output=out, root="/", font_paths=[fonts], ignore_system_fonts=True, sys_inputs={"dir": "."}
)
