const asked = new URLSearchParams(location.search);
/** `?long` gives names and titles as long as people make them. */
const isLong = asked.has("long");

/** Language, title, title in English, applicant, city and country of applications. */
const short: [string, string, string | null, string, string, string][] = [
  [
    "ko",
    "어르신을 위한 디지털 동행 플라자",
    "Digital Companion Plaza for Older Citizens",
    "성남시청 스마트도시과",
    "Seongnam",
    "KR",
  ],
  [
    "ja",
    "雪道をひらく――市民参加型除雪データ基盤",
    "Clearing Snow Together",
    "旭川市総務部デジタル推進課",
    "Asahikawa",
    "JP",
  ],
  [
    "ar",
    "منصة الإنذار المبكر بالفيضانات للأحياء القديمة",
    "Flood Early Warning for Old Quarters",
    "بلدية الإسكندرية",
    "Alexandria",
    "EG",
  ],
  [
    "es",
    "Semáforos que escuchan: cruces seguros para personas ciegas",
    null,
    "Ajuntament de València — Servei de Mobilitat Sostenible i Accessibilitat Universal",
    "València",
    "ES",
  ],
  ["hi", "हर गली का नक्शा: कचरा संग्रह में नागरिक भागीदारी", "Every Lane Mapped", "इंदौर नगर निगम", "Indore", "IN"],
  [
    "en",
    "Quiet Kerb: Delivery Slots Shared by Neighbouring Businesses, Libraries, Schools and the Night Market",
    null,
    "Kerbside Commons Ltd",
    "Leeds",
    "GB",
  ],
  ["zh", "社区养老服务一键通：从呼叫到上门的闭环", "One-Touch Care", "成都市武侯区民政局", "Chengdu", "CN"],
  [
    "ru",
    "Тёплый двор: открытые данные о теплоснабжении",
    "Warm Courtyard",
    "Администрация города Алматы",
    "Almaty",
    "KZ",
  ],
  ["th", "คลองใส: เครือข่ายเซ็นเซอร์คุณภาพน้ำโดยชุมชน", "Clear Canal", "มหาวิทยาลัยขอนแก่น", "Khon Kaen", "TH"],
  ["fr", "La mairie vient à vous", null, "Ville de Dakar", "Dakar", "SN"],
  ["he", "נגישות בלחיצה אחת", "Access in One Tap", "עיריית חיפה", "Haifa", "IL"],
  ["vi", "Bản đồ ngập lụt thời gian thực", "Live Flood Map", "Sở Giao thông Đà Nẵng", "Da Nang", "VN"],
];

export const seeds = isLong
  ? short.map(([language, title, title_en, applicant, city, country]): (typeof short)[number] => [
      language,
      `${title}: ${title} — ${title}`,
      title_en && `${title_en}, and Why the Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik Helped Everybody`,
      `${applicant}, Arbeitsgemeinschaft der Städte, Gemeinden und Landkreise am mittleren Strom`,
      `${city} Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch`,
      country,
    ])
  : short;

/** Names of judges. */
const eight = [
  "Ada Kowalczyk",
  "Baraka Mwangi",
  "Ingrid Sørensen-Okonkwo",
  "김서연",
  "Luis Ferreira do Nascimento",
  "田中 恵",
  "نور الهاشمي",
  "Tom Reid",
];
const panel = Number(asked.get("judges") ?? eight.length);

/** The panel: `?judges=200` for a large one. */
export const people = Array.from({ length: Math.max(panel, eight.length) }, (_, at) =>
  isLong
    ? `${eight[at % eight.length]!} Oberhollenzer-Šťastná von und zu Hohenlangenstein ${at + 1}`
    : at < eight.length
      ? eight[at]!
      : `${eight[at % eight.length]!} ${at + 1}`,
);

/** An answer. */
export const paragraph =
  "Before the project, older residents waited forty minutes on the telephone to book a health check. A survey of 2,140 households, run with the neighbourhood councils, showed that most gave up. We asked them to help us to design something better.\n\nThe service now answers in nine languages, by voice, at a kiosk or at home. In its first year 61,000 bookings were made by people over 65, and no-shows fell from 23% to 9%.";
