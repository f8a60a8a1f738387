package fr.estuaire.quality;

import java.util.List;

/** A certification named twice in one formation. */
final class CertificationEnDouble implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                CertificationEnDouble.class,
                Severity.HINT,
                "Une certification est indiquée deux fois.",
                "Gardez une seule mention de la certification.",
                "Lhéo 2.3, élément certification");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        List<Part> certifications = formation.root().children("certification");
        for (int i = 1; i < certifications.size(); i++) {
            String numero = Certifications.registered(certifications.get(i));
            if (!numero.isEmpty() && isAmong(certifications.subList(0, i), numero)) {
                reporter.report(
                        certifications.get(i), "La certification « %s » est indiquée deux fois.".formatted(numero));
            }
        }
    }

    private static boolean isAmong(List<Part> certifications, String numero) {
        for (Part certification : certifications) {
            if (Certifications.registered(certification).equals(numero)) {
                return true;
            }
        }
        return false;
    }
}
