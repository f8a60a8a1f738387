package fr.estuaire.reference.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.estuaire.reference.EtablissementFiche;
import fr.estuaire.reference.EtablissementFiche.Declaration;
import fr.estuaire.reference.EtablissementFiche.Ecole;
import fr.estuaire.reference.EtablissementLine;
import fr.estuaire.reference.Etablissements;
import fr.estuaire.reference.Habilitation;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterFreshness;
import fr.estuaire.reference.TrainingPlace;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** All that is published of one establishment; open to everybody. */
@Route("quiforme/:siret")
@AnonymousAllowed
class EtablissementView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Etablissements etablissements;
    private final transient RegisterFreshness freshness;
    private final transient Clock clock;
    private String name = "Établissement";

    EtablissementView(Etablissements etablissements, RegisterFreshness freshness, Clock clock) {
        super("Établissement");
        this.etablissements = etablissements;
        this.freshness = freshness;
        this.clock = clock;
        wide();
    }

    static RouteParameters parameters(String siret) {
        return new RouteParameters("siret", siret);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EtablissementFiche fiche = event.getRouteParameters()
                .get("siret")
                .flatMap(etablissements::find)
                .orElseThrow(NotFoundException::new);
        clear();
        show(fiche);
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void show(EtablissementFiche fiche) {
        EtablissementLine line = fiche.etablissement();
        name = line.nom();
        title(name);
        subtitle(RegisterWords.line(
                " · ",
                "SIRET " + RegisterWords.siret(line.siret()),
                RegisterWords.line(" ", line.adresse(), line.codePostal(), line.ville())));
        back(new RouterLink("Établissements", QuiFormeView.class));
        badges(
                RegisterWords.badge(line),
                line.inscrit()
                        ? new Badge("Organisme déclaré", Tone.SUCCESS)
                        : new Badge("Pas sur la liste publique", Tone.NEUTRAL));
        if (!fiche.pertes().isEmpty()) {
            add(losses(fiche));
        }
        add(identity(fiche));
        fiche.declarations().forEach(one -> add(declaration(one)));
        add(certifications(line.siret()), places(fiche), neighbours(fiche));
        add(RegisterWords.freshness(freshness, clock, Register.ORGANISMES, Register.SIRENE, Register.UAI));
    }

    private static Section losses(EtablissementFiche fiche) {
        UnorderedList list = new UnorderedList();
        fiche.pertes()
                .forEach(loss ->
                        list.add(new ListItem("%s (%s). %s".formatted(loss.droit(), loss.cle(), loss.phrase()))));
        return new Section(
                "Droits que le répertoire retire",
                new Paragraph("Un droit retiré ne compte qu’une fois sa perte vue plusieurs fois, à plusieurs jours"
                        + " d’écart : les répertoires se corrigent parfois d’un jour à l’autre."),
                list);
    }

    private static Section identity(EtablissementFiche fiche) {
        EtablissementLine line = fiche.etablissement();
        Facts facts = new Facts()
                .add("SIREN", RegisterWords.siren(line.siren()))
                .add("Enseigne", line.enseigne())
                .add("Établissement", line.siege() ? "siège" : null)
                .add("Qualiopi", RegisterWords.qualiopi(line.qualiopi()));
        for (Ecole ecole : fiche.ecoles()) {
            facts.add(
                    "UAI " + ecole.uai() + (ecole.ouvert() ? "" : " (fermé)"),
                    RegisterWords.line(", ", ecole.denomination(), ecole.nature(), ecole.academie()));
        }
        return new Section("Identité", facts);
    }

    private static Section declaration(Declaration one) {
        return new Section(
                        "Déclaration d’activité " + one.nda(),
                        new Facts()
                                .add("Déclarée par", one.denomination())
                                .add("Numéros précédents", String.join(", ", one.precedents()))
                                .add(
                                        "Qualiopi",
                                        one.qualiopi().isEmpty()
                                                ? "aucune catégorie"
                                                : RegisterWords.qualiopi(one.qualiopi()))
                                .add("Spécialités (codes NSF)", String.join(" · ", one.specialites()))
                                .add("Stagiaires", number(one.stagiaires()))
                                .add("Formateurs", number(one.formateurs()))
                                .add("Déclarée le", one.declareLe() == null ? null : FrenchText.date(one.declareLe())))
                .actions(one.actif() ? new Badge("Inscrite", Tone.SUCCESS) : new Badge("Plus inscrite", Tone.NEUTRAL));
    }

    private static @Nullable String number(@Nullable Integer number) {
        return number == null ? null : FrenchText.number(number);
    }

    private Section certifications(String siret) {
        PagedGrid<Habilitation> grid = new PagedGrid<>(
                slice -> etablissements.listHabilitations(siret, slice),
                () -> etablissements.countHabilitations(siret),
                new EmptyState(
                        VaadinIcon.DIPLOMA,
                        "Aucune habilitation n’est publiée pour cet organisme.",
                        "Un certificateur la déclare à France compétences ; elle paraît ici à l’import suivant."));
        grid.component(
                        "Certification",
                        one -> new RouterLink(
                                RegisterWords.line(" · ", one.numero(), one.intitule()),
                                CertificationView.class,
                                CertificationView.parameters(one.numero())))
                .setAutoWidth(false)
                .setWidth("18rem")
                .setFlexGrow(4);
        grid.text("Droit", null, Habilitation::droit);
        grid.component("Habilitation", RegisterWords::badge).setFlexGrow(0);
        grid.text("Enregistrement", null, one -> one.certificationActive() ? "en cours" : "fini")
                .setFlexGrow(0);
        grid.text("Fin d’enregistrement", null, one -> one.fin() == null ? "" : FrenchText.date(one.fin()));
        return new Section("Certifications qu’il peut préparer ou évaluer", grid)
                .actions(grid.counter("certification", "certifications"));
    }

    private static Section places(EtablissementFiche fiche) {
        if (fiche.lieux().isEmpty()) {
            return new Section(
                    "Lieux où il forme",
                    new Paragraph(
                            "Aucune session publiée ne nomme cet établissement. Ses lieux paraissent ici quand une"
                                    + " offre approuvée entre au catalogue national."));
        }
        Grid<TrainingPlace> grid = Lists.grid(fiche.lieux());
        grid.addColumn(lieu -> RegisterWords.line(", ", lieu.nom(), lieu.adresse()))
                .setHeader("Lieu")
                .setWidth("16rem");
        grid.addColumn(lieu -> RegisterWords.line(" ", lieu.codePostal(), lieu.ville()))
                .setHeader("Ville")
                .setWidth("12rem");
        grid.addColumn(lieu -> lieu.formateur() ? "il y forme" : "il en répond")
                .setHeader("À quel titre")
                .setWidth("8rem");
        grid.addColumn(lieu -> FrenchText.count(lieu.sessions(), "session") + ", "
                        + FrenchText.count(lieu.formations(), "formation"))
                .setHeader("Offre publiée")
                .setWidth("12rem");
        grid.addColumn(EtablissementView::period).setHeader("Période").setWidth("14rem");
        return new Section("Lieux où il forme, les siens et ceux de tiers", grid);
    }

    private static String period(TrainingPlace lieu) {
        if (lieu.premiere() == null || lieu.derniere() == null) {
            return lieu.premiere() == null ? "" : "depuis le " + FrenchText.date(lieu.premiere());
        }
        return "du " + FrenchText.date(lieu.premiere()) + " au " + FrenchText.date(lieu.derniere());
    }

    private static Section neighbours(EtablissementFiche fiche) {
        Grid<EtablissementLine> grid = Lists.grid(fiche.voisins());
        grid.addComponentColumn(line -> new RouterLink(
                        RegisterWords.siret(line.siret()), EtablissementView.class, parameters(line.siret())))
                .setHeader("SIRET")
                .setWidth("13rem");
        grid.addColumn(line -> RegisterWords.line(" · ", line.enseigne(), line.siege() ? "siège" : null))
                .setHeader("Enseigne")
                .setWidth("10rem");
        grid.addColumn(line -> RegisterWords.line(" ", line.adresse(), line.codePostal(), line.ville()))
                .setHeader("Adresse")
                .setWidth("18rem");
        grid.addComponentColumn(RegisterWords::badge).setHeader("État").setWidth("12rem");
        Section section = new Section("Établissements du même organisme", grid);
        if (fiche.voisinsTotal() > fiche.voisins().size()) {
            section.add(new Paragraph("Les %d premiers sur %s ; cherchez les autres par le SIREN."
                    .formatted(fiche.voisins().size(), FrenchText.number(fiche.voisinsTotal()))));
        }
        return section;
    }
}
