package fr.estuaire.collect.lecture;

import static fr.estuaire.collect.lecture.Elements.element;
import static fr.estuaire.collect.lecture.Elements.extra;

import fr.estuaire.lheo.Element;
import fr.estuaire.shared.FrenchText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What EDOF says of an action in its extras, in its order: what was kept of it, brought up to date with the action. */
final class EdofActionExtras {
    /** The order of the schema; what it does not name stands before the last. */
    private static final List<String> ORDER = List.of(
            "contact-information",
            "modalites-handicap",
            "info-admission",
            "codes-modalites-admission",
            "code-gfe",
            "code-type-horaires",
            "duree-apprentissage",
            "codes-rythme-formation",
            "frais-anpec",
            "frais-certif-inclus-frais-anpec",
            "detail-frais-anpec",
            "autres-services",
            "frais-pedagogiques",
            "existence-prerequis");

    private static final Set<String> NONE =
            Set.of("", "aucun", "aucune", "neant", "sans", "aucun prerequis", "sans prerequis");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Element formation;
    private final Element action;
    private final String where;
    private final EdofManques manques;
    private final int numero;
    private final EdofExtras own;

    EdofActionExtras(Element formation, Element action, String where, EdofManques manques, int numero) {
        this.formation = formation;
        this.action = action;
        this.where = where;
        this.manques = manques;
        this.numero = numero;
        this.own = EdofExtras.of(action, EdofExtras.KEY);
    }

    Element toEdof() {
        List<Element> items = new ArrayList<>(
                own.without(Set.of("codes-modalites-admission", "codes-rythme-formation", "frais-pedagogiques"))
                        .items());
        addUnlessKept(items, contact());
        items.add(admissions());
        items.add(rhythms());
        addUnlessKept(items, extra("frais-certif-inclus-frais-anpec", "0"));
        items.add(fees());
        addUnlessKept(items, extra("existence-prerequis", hasConditions() ? "1" : "0"));
        items.sort((left, right) -> Integer.compare(rank(left), rank(right)));
        return element("extras").attribute("info", "action").withAll(items).build();
    }

    private static int rank(Element item) {
        int rank = ORDER.indexOf(EdofExtras.info(item));
        int last = ORDER.size() - 1;
        return rank < 0 ? 2 * last - 1 : 2 * rank;
    }

    private void addUnlessKept(List<Element> items, Element item) {
        if (own.find(EdofExtras.info(item)).isEmpty()) {
            items.add(item);
        }
    }

    private Element contact() {
        Optional<Element> person = formation.descend("contact-formation", "coordonnees");
        // a contact that was kept stands in its place: nothing is missing then
        EdofManques lacks = own.find("contact-information").isPresent() ? new EdofManques() : manques;
        return element("extra")
                .attribute("info", "contact-information")
                .with(EdofContact.toEdof(person, Optional.empty(), String.valueOf(numero), where, lacks))
                .with(EdofContact.extras(person))
                .build();
    }

    private Element admissions() {
        Elements codes = element("extras").attribute("info", "codes-modalites-admission");
        action.children("session").stream()
                .flatMap(session -> session.children("recrutement").stream())
                .flatMap(recrutement -> EdofCodes.admission(
                        recrutement.text("modalite-recrutement").orElse(""),
                        recrutement.text("commentaire").orElse(""))
                        .stream())
                .distinct()
                .forEach(code -> codes.with(extra("code-modalites-admission", code)));
        if (codes.isEmpty()) {
            manques.missing(where, "la modalité de recrutement");
        }
        return codes.build();
    }

    private Element rhythms() {
        String text = action.text("rythme-formation").orElse("");
        List<String> kept = own.texts("codes-rythme-formation");
        List<String> codes = !kept.isEmpty() && EdofCodes.rhythm(kept).equals(text) ? kept : EdofCodes.rhythmsIn(text);
        if (codes.isEmpty()) {
            manques.missing(where, "un rythme que connaît EDOF (temps plein, temps partiel, en semaine, le week-end…)");
        }
        Elements rhythms = element("extras").attribute("info", "codes-rythme-formation");
        codes.forEach(code -> rhythms.with(extra("code-rythme-formation", code)));
        return rhythms.build();
    }

    private Element fees() {
        Lu price = Nombres.price(action.text("prix-total-TTC").orElse(""));
        if (!price.isUnderstood()) {
            manques.missing(where, "le prix total TTC");
            return element("extras").attribute("info", "frais-pedagogiques").build();
        }
        if (new BigDecimal(price.valeur()).signum() == 0) {
            manques.wrong("EDOF veut un prix supérieur à zéro (" + where + ") : indiquez le prix total TTC.");
        }
        EdofExtras kept = new EdofExtras(
                own.find("frais-pedagogiques").map(Element::children).orElseGet(List::of));
        String rate = kept.text("taux-tva").orElseGet(() -> {
            manques.supposed("Le taux de TVA n’est pas dit (" + where + ") : EDOF reçoit 0 %.");
            return "0.0";
        });
        return element("extras")
                .attribute("info", "frais-pedagogiques")
                .with(extra("taux-tva", rate))
                .with(extra("frais-ht", withoutTax(new BigDecimal(price.valeur()), rate, kept.text("frais-ht"))))
                .with(extra("frais-ttc", price.valeur()))
                .build();
    }

    /** The price that was kept as long as it still gives the price with tax. */
    private static String withoutTax(BigDecimal price, String rate, Optional<String> kept) {
        Lu percent = Nombres.price(rate);
        BigDecimal factor = BigDecimal.ONE.add(
                percent.isUnderstood() ? new BigDecimal(percent.valeur()).divide(HUNDRED) : BigDecimal.ZERO);
        Optional<String> same = kept.filter(text -> Nombres.price(text).isUnderstood())
                .filter(text -> new BigDecimal(Nombres.price(text).valeur())
                                .multiply(factor)
                                .subtract(price)
                                .abs()
                                .compareTo(CENT)
                        <= 0);
        return same.orElseGet(
                () -> price.divide(factor, 2, RoundingMode.HALF_UP).toPlainString());
    }

    private boolean hasConditions() {
        return !NONE.contains(
                FrenchText.normalise(action.text("conditions-specifiques").orElse("")));
    }
}
