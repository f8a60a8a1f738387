package fr.estuaire.reference.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.reference.ImportLine;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.reference.RegisterStatus;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.FrenchFields;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.EstuaireProperties;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** One register: what it holds, a file to import, what waits for a decision, and all its imports. */
@Route("referentiels/:code")
@RolesAllowed(Role.Nom.NATIONAL)
class ReferentielView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient RegisterImports imports;
    private final transient RunningImports running;
    private final transient CurrentPerson person;
    private final transient EstuaireProperties properties;
    private final transient Clock clock;
    private final Div changing = new Div();
    private Register register = Register.COMMUNES;

    ReferentielView(
            RegisterImports imports,
            RunningImports running,
            CurrentPerson person,
            EstuaireProperties properties,
            Clock clock) {
        super("Référentiel");
        this.imports = imports;
        this.running = running;
        this.person = person;
        this.properties = properties;
        this.clock = clock;
        wide();
        changing.addClassName("pile");
    }

    static RouteParameters parameters(Register register) {
        return new RouteParameters("code", register.code());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        register = event.getRouteParameters()
                .get("code")
                .flatMap(Register::find)
                .filter(found -> status(found).isPresent())
                .orElseThrow(NotFoundException::new);
        clear();
        title(register.label());
        subtitle("Propriétaire\u00A0: " + register.owner() + ".");
        back(new RouterLink("Référentiels", ReferentielsView.class));
        PagedGrid<ImportLine> history = history();
        add(
                new ImportProgress(running, register, () -> {
                    history.refresh();
                    refresh();
                }),
                changing,
                new Section(
                        "Importer un fichier",
                        new Paragraph(
                                "Déposez le fichier tel que son propriétaire le publie, compressé ou non. Il est lu"
                                        + " en entier avant que rien ne change ; un fichier qui retire trop de lignes est retenu."),
                        upload()),
                new Section("Imports", history));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return register.label();
    }

    private void refresh() {
        changing.removeAll();
        RegisterStatus status = status(register).orElseThrow();
        for (ImportLine line : imports.list(Optional.of(register), 0, 20)) {
            if (line.isToDecide()) {
                changing.add(new HeldImport(line, status, imports, running, person, this::refresh));
            }
        }
        changing.add(new Section(
                "En ce moment",
                new Facts()
                        .add("Version", ImportWords.version(status.version(), status.versionLe()))
                        .add(
                                "Importé",
                                status.appliqueLe() == null ? "jamais" : FrenchText.age(status.appliqueLe(), clock))
                        .add("Lignes présentes", FrenchText.number(status.presentes()))
                        .add("Lignes que le fichier n’a plus, gardées ici", FrenchText.number(status.disparues()))));
    }

    private Optional<RegisterStatus> status(Register wanted) {
        return imports.status().stream().filter(one -> one.register() == wanted).findFirst();
    }

    private PagedGrid<ImportLine> history() {
        PagedGrid<ImportLine> grid = new PagedGrid<>(
                slice -> imports.list(Optional.of(register), slice.offset(), slice.limit()),
                () -> imports.count(Optional.of(register)),
                new EmptyState(
                        VaadinIcon.INBOX, "Ce répertoire n’a jamais été importé.", "Déposez son fichier ci-dessus."));
        grid.component(
                        "Import",
                        line -> new RouterLink(line.nomFichier(), ImportView.class, ImportView.parameters(line)))
                .setAutoWidth(false)
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.text("Début", null, line -> ImportWords.dateTime(line.debut()));
        grid.text("Par", null, line -> RegisterWords.account(line.par()))
                .setAutoWidth(false)
                .setWidth("10rem");
        grid.component("État", ImportWords::badge).setFlexGrow(0);
        grid.number("Lues", null, line -> line.comptes().lues());
        grid.number("Nouvelles", null, line -> line.comptes().nouvelles());
        grid.number("Modifiées", null, line -> line.comptes().modifiees());
        grid.number("Disparues", null, line -> line.comptes().disparues());
        grid.number("Refusées", null, line -> line.comptes().refusees());
        return grid;
    }

    private Upload upload() {
        UploadHandler handler = this::receive;
        Upload upload = new Upload(handler);
        upload.setI18n(FrenchFields.upload("le fichier du répertoire"));
        upload.setMaxFiles(1);
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    /** Runs in the request of the upload, without the lock of the session; the import goes on by itself. */
    private void receive(UploadEvent event) throws IOException {
        Register target = register;
        Path folder = Files.createDirectories(properties.files("registres", "recus"));
        Path file = Files.createTempFile(folder, target.code() + "-", ".recu");
        boolean started = false;
        try {
            ReceivedRegister.copy(event.getInputStream(), file);
            started = running.start(
                    target,
                    file,
                    ReceivedRegister.name(event.getFileName()),
                    person.get().identifiant());
            String sentence = started
                    ? "Le fichier est reçu : l’import commence."
                    : "Un import de ce répertoire est en cours : attendez sa fin, puis recommencez.";
            boolean done = started;
            tell(event.getUI(), () -> {
                if (done) {
                    Messages.said(sentence);
                } else {
                    Messages.refused(sentence);
                }
            });
        } catch (IllegalStateException e) {
            tell(event.getUI(), () -> Messages.refused(e));
        } finally {
            if (!started) {
                Files.deleteIfExists(file);
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the page shows it when it can
    private static void tell(UI ui, Command words) {
        ui.access(words);
    }
}
