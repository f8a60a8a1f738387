package fr.estuaire.reference.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.reference.CertificationFiche;
import fr.estuaire.reference.CertificationFiche.CodeLie;
import fr.estuaire.reference.Certifications;
import fr.estuaire.reference.CertificationsRegionales;
import fr.estuaire.reference.VarianteRegionale.Proposition;
import fr.estuaire.shared.ui.FormSection;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a collector proposes to call a certification in the territory where they work. */
@Route("certifications/:code/intitule-regional")
@PageTitle("Proposer un intitulé régional")
@RolesAllowed(Role.Nom.COLLECTE)
class VarianteView extends Page implements BeforeEnterObserver {
    private final transient Certifications certifications;
    private final transient CertificationsRegionales regionales;
    private final TextField intitule = new TextField("Intitulé régional");
    private final TextArea specialites = new TextArea("Spécialités");
    private final TextField formacodes = codes("Formacodes", "15235 15254");
    private final TextField nsf = codes("Codes NSF", "326t");
    private final TextField romes = codes("Codes ROME", "M1805");
    private final TextArea commentaire = new TextArea("Pour la nation");
    private final Refusal refusal = new Refusal();
    private String certification = "";

    VarianteView(Certifications certifications, CertificationsRegionales regionales) {
        super("Proposer un intitulé régional");
        this.certifications = certifications;
        this.regionales = regionales;
        intitule.setRequiredIndicatorVisible(true);
        intitule.setMaxLength(500);
        specialites.setMaxLength(1000);
        specialites.setHelperText("Options ou spécialités enseignées dans votre région.");
        commentaire.setMaxLength(1000);
        commentaire.setHelperText("Pourquoi cet intitulé, d’où il vient : l’administration nationale le lira.");
        Button send = new Button("Proposer", VaadinIcon.PAPERPLANE.create(), event -> propose());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(send);
    }

    private static TextField codes(String label, String example) {
        TextField field = new TextField(label);
        field.setPlaceholder(example);
        field.setHelperText("Séparés par des espaces.");
        return field;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CertificationFiche fiche = event.getRouteParameters()
                .get("code")
                .flatMap(certifications::find)
                .orElseThrow(NotFoundException::new);
        certification = fiche.code();
        clear();
        subtitle("%s · %s. La nation accepte ou refuse ; l’intitulé n’est montré qu’aux personnes de votre région."
                .formatted(fiche.code(), fiche.intitule()));
        back(new RouterLink(fiche.intitule(), CertificationView.class, CertificationView.parameters(fiche.code())));
        intitule.setValue(fiche.intitule());
        formacodes.setValue(codes(fiche, "FORMACODE"));
        nsf.setValue(codes(fiche, "NSF"));
        romes.setValue(codes(fiche, "ROME"));
        add(
                refusal,
                new FormSection("Intitulé", "").wide(intitule, specialites),
                new FormSection(
                        "Codes",
                        "Ceux du répertoire sont repris : corrigez-les s’ils ne disent pas bien ce que votre région enseigne.",
                        formacodes,
                        nsf,
                        romes),
                new FormSection("Motif", "").wide(commentaire));
    }

    private static String codes(CertificationFiche fiche, String genre) {
        return fiche.codes().stream()
                .filter(code -> code.genre().equals(genre))
                .map(CodeLie::code)
                .collect(Collectors.joining(" "));
    }

    private void propose() {
        refusal.clear();
        try {
            regionales.propose(new Proposition(
                    certification,
                    intitule.getValue(),
                    specialites.getValue(),
                    split(formacodes.getValue()),
                    split(nsf.getValue().toLowerCase(Locale.ROOT)),
                    split(romes.getValue().toUpperCase(Locale.ROOT)),
                    commentaire.getValue()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusal.show(e);
            return;
        }
        Messages.done("Votre proposition attend la décision de la nation.");
        getUI().ifPresent(ui -> ui.navigate(CertificationsRegionalesView.class));
    }

    static List<String> split(String text) {
        return Stream.of(text.split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
