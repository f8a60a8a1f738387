package fr.estuaire.delivery.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.estuaire.delivery.ExportChoice;
import fr.estuaire.delivery.NationalExport;
import fr.estuaire.identity.Role;
import fr.estuaire.rollup.CatalogueDay;
import fr.estuaire.rollup.LivraisonNationale;
import fr.estuaire.rollup.LivraisonsNationales;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.FrenchFields;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The national Lhéo file to be downloaded: of now or of a past day, whole or what changed; and what left so far. */
@Route("livraison-nationale")
@PageTitle("Livraison nationale")
@Menu(order = 44, icon = "vaadin:download", title = "Livraison nationale")
@RolesAllowed(Role.Nom.NATIONAL)
class LivraisonNationaleView extends Page implements BeforeEnterObserver {
    private final transient NationalExport export;
    private final transient Territories territories;
    private final transient Clock clock;
    private final Select<TenantDefinition> territoire = new Select<>();
    private final DatePicker jour = FrenchFields.date("Catalogue du");
    private final DatePicker depuis = FrenchFields.date("Changements depuis le");
    private final Checkbox sansDoublons = new Checkbox("Sans les doublons entre territoires");
    private final Div links = new Div();

    LivraisonNationaleView(
            NationalExport export, LivraisonsNationales livraisons, Territories territories, Clock clock) {
        super("Livraison nationale");
        this.export = export;
        this.territories = territories;
        this.clock = clock;
        wide();
        subtitle("Tout ce que le catalogue publie, ou publiait un jour passé, en un fichier Lhéo 2.3.");
        fields();
        add(new Section(
                "Fichier Lhéo",
                new Paragraph(
                        "Le fichier est écrit au moment où vous le demandez. Les formations isolées y figurent dans leur"
                                + " dernière bonne version. Un jour passé est pris à sa fin."),
                new Filters(territoire, jour, depuis, sansDoublons),
                links));
        add(new Section("Livraisons faites", journal(livraisons)));
        offer();
    }

    private void fields() {
        territoire.setLabel("Territoire");
        territoire.setItems(territories.list());
        territoire.setEmptySelectionAllowed(true);
        territoire.setEmptySelectionCaption("Tous");
        territoire.setItemLabelGenerator(one -> one == null ? "Tous" : one.nom());
        territoire.addValueChangeListener(event -> offer());
        LocalDate today = CatalogueDay.today(clock);
        jour.setMax(today);
        jour.setPlaceholder("Aujourd’hui");
        depuis.setMax(today);
        depuis.setPlaceholder("Tout");
        jour.setClearButtonVisible(true);
        depuis.setClearButtonVisible(true);
        jour.addValueChangeListener(event -> offer());
        depuis.addValueChangeListener(event -> offer());
        sansDoublons.setHelperText("Chaque session une fois\u00A0; pour le catalogue d’aujourd’hui");
        sansDoublons.addValueChangeListener(event -> offer());
    }

    private void offer() {
        links.removeAll();
        sansDoublons.setEnabled(jour.getValue() == null && depuis.getValue() == null);
        LocalDate until = Optional.ofNullable(jour.getValue()).orElseGet(() -> CatalogueDay.today(clock));
        boolean backwards = depuis.getValue() != null && !depuis.getValue().isBefore(until);
        depuis.setInvalid(backwards);
        depuis.setErrorMessage("Choisissez un jour avant celui du catalogue.");
        if (export.isEmpty() && jour.getValue() == null) {
            links.add(new Paragraph("Le catalogue national est vide\u00A0: lancez d’abord la consolidation."));
        } else if (!backwards) {
            ExportChoice choice = choice();
            links.add(new Paragraph(
                    link(event -> send(event, choice), "Télécharger le fichier national (XML compressé par gzip)")));
            if (choice.depuis() != null) {
                links.add(new Paragraph(
                        link(event -> sendWithdrawn(event, choice), "Télécharger la liste des numéros retirés (CSV)")));
            }
        }
    }

    private ExportChoice choice() {
        TenantDefinition chosen = territoire.getValue();
        return new ExportChoice(
                chosen == null ? null : chosen.code(),
                jour.getValue(),
                depuis.getValue(),
                sansDoublons.isEnabled() && sansDoublons.getValue());
    }

    private static Anchor link(DownloadHandler handler, String words) {
        Anchor download = new Anchor(handler, words);
        download.getElement().setAttribute("download", true);
        return download;
    }

    private void send(DownloadEvent event, ExportChoice choice) throws IOException {
        String name = export.fileName(choice) + ".xml.gz";
        event.setFileName(name);
        event.setContentType("application/gzip");
        try (OutputStream out = event.getOutputStream()) {
            export.send(out, choice, name);
        }
    }

    private void sendWithdrawn(DownloadEvent event, ExportChoice choice) throws IOException {
        event.setFileName(export.fileName(choice) + "-retraits.csv");
        event.setContentType("text/csv; charset=UTF-8");
        try (OutputStream out = event.getOutputStream()) {
            export.sendWithdrawn(out, choice);
        }
    }

    private PagedGrid<LivraisonNationale> journal(LivraisonsNationales livraisons) {
        PagedGrid<LivraisonNationale> grid = new PagedGrid<>(
                livraisons::list,
                livraisons::count,
                new EmptyState(
                        VaadinIcon.DOWNLOAD,
                        "Aucun fichier n’est encore parti.",
                        "Téléchargez le fichier national ci-dessus, ou écrivez-le au terminal : ./estuaire export national."));
        grid.text("Quand", null, one -> FrenchText.dateTime(one.le(), CatalogueDay.LEGAL_TIME));
        grid.text("Par", null, LivraisonNationale::par);
        grid.text("Quoi", null, this::what).setFlexGrow(2).setWidth("16rem");
        grid.number("Formations", null, LivraisonNationale::formations);
        grid.number("Octets", null, LivraisonNationale::octets);
        grid.text("Empreinte", null, one -> one.sha256().substring(0, 12) + "…");
        return grid;
    }

    private String what(LivraisonNationale one) {
        String code = one.territoire();
        String whose = code == null
                ? "Toute la nation"
                : territories.find(code).map(TenantDefinition::nom).orElse(code);
        return whose
                + (one.sansDoublons() ? ", sans les doublons" : "")
                + (one.depuis() == null ? "" : ", ce qui a changé depuis le " + FrenchText.date(one.depuis()))
                + (one.jour() == null ? "" : ", catalogue du " + FrenchText.date(one.jour()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        query.getSingleParameter("territoire").flatMap(territories::find).ifPresent(territoire::setValue);
        query.getSingleParameter("jour").map(LivraisonNationaleView::day).ifPresent(jour::setValue);
        query.getSingleParameter("doublons").map("sans"::equals).ifPresent(sansDoublons::setValue);
        query.getSingleParameter("depuis").map(LivraisonNationaleView::day).ifPresent(depuis::setValue);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
