"""Sets the book with WeasyPrint, tagged as ours is: weasyprint_book.py COUNT DIR OUT FONTS"""
import json
import sys
from html import escape
from pathlib import Path

from weasyprint import HTML

_, count, folder, out, fonts = sys.argv
folder = Path(folder)
FACES = {"": "noto-sans/400Regular/NotoSans_400Regular.ttf", "KR": "noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
         "JP": "noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf", "SC": "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
         "TC": "noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf", "Arabic": "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
         "Hebrew": "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf", "Thai": "noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
         "Devanagari": "noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf",
         "Ethiopic": "noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf"}
names = [f"J {name}".strip() for name in FACES]
css = "".join(
    f"@font-face{{font-family:'{name}';src:url('{(Path(fonts) / file).as_uri()}')}}"
    for name, file in zip(names, FACES.values())
) + """
@page{size:A4;margin:74pt 54pt 66pt;@top-left{content:'Seoul Smart City Prize 2023';font-size:7.5pt}
@top-right{content:string(title);font-size:7.5pt}@bottom-left{content:'Unofficial · Made from k7wq-3mz9';font-size:7.5pt}
@bottom-right{content:'Page ' counter(page) ' of ' counter(pages);font-size:7.5pt}}
body{font:9.5pt/1.35 FONTS;color:#171c24}.d{break-before:page}h1{font-size:20pt;string-set:title content();margin:3pt 0 12pt;bookmark-level:1}
h2{font-size:12pt;color:#084766;border-top:.8pt solid #084766;padding-top:5pt;bookmark-level:none}h3{font-size:9.5pt;margin:4pt 0 0;bookmark-level:none}
table{width:100%;border-collapse:collapse}td,th{border-bottom:.4pt solid #c7ccd4;text-align:left;font-weight:400;font-size:8.5pt}
.s td{font-size:9pt}.box{float:right;width:108pt;background:#f1f3f5;border-left:2.5pt solid #084766;padding:12pt;height:60pt}
img{height:230pt;display:block}p{margin:0 0 4pt}.c a{color:inherit;text-decoration:none}.c a::after{content:target-counter(attr(href),page);float:right}
.n div{border-bottom:.4pt solid #c7ccd4;height:22pt}svg{display:block}
""".replace("FONTS", ",".join(f"'{name}'" for name in names))
parts = [f"<style>{css}</style><h2>Dossier book</h2><p style='font-size:32pt'>Seoul Smart City Prize 2023</p><div class='d c'><h2>Contents</h2>"]
headings = json.loads((folder / "headings.json").read_text())
for at, one in enumerate(headings):
    parts.append(f"<p><a href='#d{at}'>#{at + 1:04} {escape(one['title'])} <small>{escape(one['applicant'])}</small></a></p>")
parts.append("</div>")


def points(value, digits=0):
    return "–" if value is None else f"{value:.{digits}f}"


for at in range(int(count)):
    d = json.loads((folder / f"{at + 1:04}.json").read_text())
    facts = [("Applicant", d["applicant"]), ("Applicant kind", d["kind"]), ("Form", d["form"]),
             ("City and country", d["city"] + ", " + d["country"]), ("Tags", ", ".join(d["tags"])),
             ("Language", d["language"]), ("Reference", d["reference"]), ("Submitted", d["submitted"])]
    parts.append(f"<div class=d><b>#{at + 1:04} · {escape(d['category'])}</b><h1 id=d{at}>{escape(d['title'])}</h1>{escape(d['title_en'] or '')}")
    parts.append(f"<div class=box>Rank {d['rank'] or '–'}<br>Score {points(d['score'], 2)}</div>")
    parts += [f"<p>{name}: {escape(value)}</p>" for name, value in facts]
    parts.append(f"<img src='{(folder / f'{at + 1:04}.jpg').as_uri()}'><small>Photo with the application</small><h2>Application</h2>")
    for answer in d["answers"]:
        parts.append(f"<h3>{escape(answer['heading'])}</h3>" + "".join(f"<p>{escape(p)}</p>" for p in answer["text"].split("\n")))
    parts.append("<h2>How the judges scored</h2>")
    for n, criterion in enumerate(d["criteria"]):
        def x(value):
            return 160 + (value - criterion["min"]) / (criterion["max"] - criterion["min"]) * 300
        dots = "".join(f"<circle cx='{x(r['points'][n])}' cy='11' r='3' fill='#084766' stroke='#fff'/>" for r in d["rows"] if r["points"][n] is not None)
        mean = d["means"][n]
        bar = "" if mean is None else f"<path d='M{x(mean)} 2v18' stroke='#171c24'/>"
        parts.append(f"<svg width='480' height='22'><text x='0' y='14' font-size='8.5'>{escape(criterion['name'])}</text><path d='M160 11h300' stroke='#c7ccd4'/>{dots}{bar}</svg>")
    parts.append("<h2>Scores</h2><table class=s><tr><th>Judge" + "".join(f"<th>{escape(c['name'])} {c['weight']} %" for c in d["criteria"]) + "<th>Total</tr>")
    for row in d["rows"]:
        parts.append(f"<tr><td>{escape(row['judge'])}" + "".join(f"<td>{points(p)}" for p in row["points"]) + f"<td>{points(row['total'], 2)}</tr>")
    parts.append("<tr><td>Mean" + "".join(f"<td>{points(m, 2)}" for m in d["means"]) + f"<td>{points(d['score'], 2)}</tr></table><h2>Comments to the committee</h2>")
    parts += [f"<h3>{escape(c['judge'])}</h3><p>{escape(c['text'])}</p>" for c in d["comments"]]
    parts.append("<h2>Attachments</h2><table>" + "".join(f"<tr><td>{escape(f['name'])}<td>{f['media']}<td>{f['size']} B</tr>" for f in d["attachments"]) + "</table>")
    parts.append("<h2>Notes</h2><div class=n>" + "<div></div>" * 5 + "</div></div>")
HTML(string="".join(parts), base_url=str(folder)).write_pdf(out, pdf_tags=True)
