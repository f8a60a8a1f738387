package fr.estuaire.quality;

import java.util.regex.Pattern;

/** A telephone number or an electronic address in a title: it belongs to the contacts. */
final class IntituleAvecContact implements Rule {
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(\\+33|0)[ .]?[1-9]([ .-]?\\d{2}){4}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final int PHONE_DIGITS = 10;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                IntituleAvecContact.class,
                Severity.WARNING,
                "L’intitulé contient un téléphone ou une adresse électronique.",
                "Déplacez ces coordonnées vers le contact de la formation.",
                "Charte de rédaction");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Part title = formation.root().child("intitule-formation");
        boolean phone = title.scan().digits() >= PHONE_DIGITS
                && PHONE.matcher(title.text()).find();
        if (phone || (title.scan().at() && EMAIL.matcher(title.text()).find())) {
            reporter.report(
                    title, "L’intitulé « %s » contient des coordonnées.".formatted(TextRule.extract(title.text())));
        }
    }
}
