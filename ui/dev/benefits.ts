import type { BenefitsView, Commands, DecisionView, PromiseView, TextView } from "../src/generated/contract";

const benefits: TextView[] = [
  { en: "A trophy and a certificate", ko: "트로피와 상장" },
  {
    en: "Recognition at the prize ceremony during the World Cities Summit Mayors Forum 2023",
    ko: "2023 세계도시정상회의 시장포럼 기간 중 시상식에서의 수상",
  },
  { en: "Travel to Seoul for two", ko: "2인 서울 방문 경비" },
];

type Awards = { id: string; name: TextView }[];

/** What those who have an award receive. */
export function benefitsOf(awards: Awards, standing: () => DecisionView[]) {
  const noted = new Map<number, PromiseView[]>();
  const promises = (application: number): PromiseView[] => {
    const fresh = benefits.map((_, at) => ({ benefit: at + 1, progress: "open" as const, note: "" }));
    const known = noted.get(application) ?? fresh;
    noted.set(application, known);
    return known;
  };
  const view = (): BenefitsView => {
    const winners = awards.flatMap((award) =>
      standing()
        .filter((one) => one.id === award.id)
        .map(({ application, reference, title, applicant }) => ({
          application,
          reference,
          title,
          applicant,
          contact_name: "María de los Ángeles Fernández-Villaverde",
          contact_email: "international.cooperation@cityhall.example",
          award: award.name,
          benefits: promises(application),
        })),
    );
    const all = winners.flatMap((winner) => winner.benefits);
    const given = all.filter((one) => one.progress === "given").length;
    return { round: "jury", benefits, winners, given, promised: all.length };
  };
  return {
    benefits_show: view,
    benefit_track: ({ application, benefit, progress, note = "" }: Commands["benefit_track"]["request"]) => {
      const known = promises(application).map((one) => (one.benefit === benefit ? { benefit, progress, note } : one));
      noted.set(application, known);
      return view();
    },
  };
}
