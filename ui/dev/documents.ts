const WORDS = [
  "Before the project, older residents waited forty minutes on the telephone to book a health check.",
  "A survey of 2,140 households, run with the neighbourhood councils, showed that most gave up.",
  "The service now answers in nine languages, by voice, at a kiosk or at home.",
  "In its first year 61,000 bookings were made by people over 65.",
];

/** A PDF of three pages of A4 that have words to be searched, as a string of its bytes. */
export const REPORT = pdf(
  [1, 2, 3].map((page) => {
    const lines = Array.from({ length: 28 }, (_, at) => WORDS[at % WORDS.length]!);
    const shown = lines.map((line) => `(${line}) Tj T*`).join(" ");
    return `BT /F1 20 Tf 72 770 Td (Project report, page ${page}) Tj /F1 10 Tf 22 TL T* ${shown} ET`;
  }),
);

/** A picture of 1,600 × 1,200 dots. */
export const PHOTO = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">
  <rect width="1600" height="1200" fill="#bcd4e6"/><circle cx="1250" cy="260" r="120" fill="#f6e7a1"/>
  <path d="M0 800 420 380l340 380 260-260 580 480v220H0z" fill="#7d8f7a"/><path d="M0 980h1600v220H0z" fill="#4d5b4c"/>
</svg>`;

function pdf(contents: string[]): string {
  const pages = contents.map((_, at) => `${4 + 2 * at} 0 R`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
