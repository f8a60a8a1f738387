package fr.estuaire.reference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.reference.CertificationFiche;
import fr.estuaire.reference.CertificationFiche.CodeLie;
import fr.estuaire.reference.CertificationFiche.Lien;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sheet of a certification as sections; what the registers do not say has no section. */
final class CertificationSheet {
    private CertificationSheet() {}

    static List<Component> sections(CertificationFiche fiche) {
        List<Component> sections = new ArrayList<>();
        sections.add(validity(fiche));
        if (!fiche.remplacePar().isEmpty() || !fiche.remplace().isEmpty()) {
            sections.add(replacements(fiche));
        }
        if (fiche.objectifs() != null && !fiche.objectifs().isBlank()) {
            Paragraph text = new Paragraph(fiche.objectifs());
            text.addClassName("texte-officiel");
            sections.add(new Section("Objectifs", text));
        }
        if (!fiche.blocs().isEmpty()) {
            UnorderedList list = new UnorderedList();
            fiche.blocs().forEach(bloc -> list.add(new ListItem(bloc.code() + " · " + bloc.intitule())));
            sections.add(new Section("Blocs de compétences", new Details(summary(fiche), list)));
        }
        sections.add(links(fiche));
        return sections;
    }

    private static String summary(CertificationFiche fiche) {
        return FrenchText.count(fiche.blocs().size(), "bloc");
    }

    private static Section validity(CertificationFiche fiche) {
        return new Section(
                "Repères",
                new Facts()
                        .add("Enregistrement", fiche.typeEnregistrement())
                        .add("Décision", date(fiche.decision()))
                        .add("Effet", date(fiche.effet()))
                        .add("Fin d’enregistrement", date(fiche.derniereSession() == null ? fiche.fin() : null))
                        .add(
                                "Dernière session d’examen",
                                fiche.derniereSession() == null ? null : "" + fiche.derniereSession())
                        .add("Dernière délivrance", date(fiche.limiteDelivrance()))
                        .add("Certificateurs", String.join(" · ", fiche.certificateurs()))
                        .add("Voies d’accès", String.join(", ", fiche.voies()))
                        .add("Accessible en Nouvelle-Calédonie", fiche.accessibleNouvelleCaledonie() ? "oui" : null)
                        .add("Accessible en Polynésie française", fiche.accessiblePolynesie() ? "oui" : null)
                        .add("Figure dans", String.join(" · ", fiche.listes())));
    }

    private static Section replacements(CertificationFiche fiche) {
        Facts facts = new Facts();
        if (!fiche.remplacePar().isEmpty()) {
            facts.add("Remplacée par", linked(fiche.remplacePar()));
        }
        if (!fiche.remplace().isEmpty()) {
            facts.add("Remplace", linked(fiche.remplace()));
        }
        return new Section("Remplacements", facts);
    }

    private static Section links(CertificationFiche fiche) {
        Facts facts = new Facts()
                .add("Formacode", codes(fiche, "FORMACODE"))
                .add("NSF", codes(fiche, "NSF"))
                .add("ROME", codes(fiche, "ROME"));
        if (!fiche.certifInfo().isEmpty()) {
            facts.add("Certif Info et répertoires", linked(fiche.certifInfo()));
        }
        facts.add(
                "Diplômes de l’Éducation nationale (CFD)",
                fiche.diplomes().stream()
                        .map(one -> RegisterWords.line(" ", one.code(), one.intitule()))
                        .collect(Collectors.joining(" · ")));
        return new Section("Domaines, métiers et correspondances", facts);
    }

    private static String codes(CertificationFiche fiche, String genre) {
        return fiche.codes().stream()
                .filter(code -> code.genre().equals(genre))
                .map(CertificationSheet::code)
                .collect(Collectors.joining(" · "));
    }

    private static String code(CodeLie code) {
        return RegisterWords.line(" ", code.code(), code.libelle());
    }

    private static Div linked(List<Lien> links) {
        Div list = new Div();
        for (Lien link : links) {
            list.add(new Div(
                    new RouterLink(link.code(), CertificationView.class, CertificationView.parameters(link.code())),
                    new Span(link.intitule() == null ? "" : " " + link.intitule())));
        }
        return list;
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : FrenchText.date(date);
    }
}
