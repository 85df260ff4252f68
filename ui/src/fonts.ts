/** Faces for scripts other than Latin, Cyrillic and Greek. Each comes in slices that load when a page needs them. */
import "@fontsource-variable/noto-sans-kr/wght.css";
import "@fontsource-variable/noto-sans-jp/wght.css";
import "@fontsource-variable/noto-sans-sc/wght.css";
import "@fontsource-variable/noto-sans-tc/wght.css";
import "@fontsource-variable/noto-sans-arabic/wght.css";
import "@fontsource-variable/noto-sans-hebrew/wght.css";
import "@fontsource-variable/noto-sans-devanagari/wght.css";
import "@fontsource-variable/noto-sans-thai/wght.css";
import "@fontsource-variable/noto-sans-bengali/wght.css";
import "@fontsource-variable/noto-sans-tamil/wght.css";
import "@fontsource-variable/noto-sans-telugu/wght.css";
import "@fontsource-variable/noto-sans-gujarati/wght.css";
import "@fontsource-variable/noto-sans-gurmukhi/wght.css";
import "@fontsource-variable/noto-sans-kannada/wght.css";
import "@fontsource-variable/noto-sans-malayalam/wght.css";
import "@fontsource-variable/noto-sans-sinhala/wght.css";
import "@fontsource-variable/noto-sans-lao/wght.css";
import "@fontsource-variable/noto-sans-khmer/wght.css";
import "@fontsource-variable/noto-sans-ethiopic/wght.css";
import "@fontsource-variable/noto-sans-armenian/wght.css";
import "@fontsource-variable/noto-sans-georgian/wght.css";
// The one family of these that is not variable.
import "@fontsource/noto-sans-myanmar/400.css";
import "@fontsource/noto-sans-myanmar/600.css";
import "./styles/scripts.css";
