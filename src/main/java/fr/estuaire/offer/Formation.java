package fr.estuaire.offer;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offer: a formation with its actions and sessions, edited as a whole, and its way to publication. */
@Entity
class Formation {
    @Id
    private String numero;

    @Version
    private long version;

    private String organisme;

    @Embedded
    private @Nullable Contenu contenu;

    @Embedded
    private @Nullable Certification certification;

    @Embedded
    private @Nullable Contact contact;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "formation")
    @OrderColumn(name = "ordre")
    private List<Action> actions = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Etat etat = Etat.BROUILLON;

    private boolean publiee;
    private @Nullable String motif;
    private Instant modifieLe = Instant.EPOCH;
    private String modifiePar = "";
    private @Nullable Instant soumiseLe;

    protected Formation() {
        this.numero = "";
        this.organisme = "";
    }

    Formation(String numero, String organisme) {
        this.numero = numero;
        this.organisme = organisme;
    }

    String numero() {
        return numero;
    }

    String organisme() {
        return organisme;
    }

    Etat etat() {
        return etat;
    }

    /**
     * Takes what was entered. An offer that was published or withdrawn becomes a draft again; one that was returned or
     * refused stays so, with its reason, until it is submitted. What is live stays.
     *
     * @throws IllegalStateException while the offer waits for the collectors
     */
    void update(FormationDraft draft, Numbering numbering, String par, Instant le) {
        require(etat.isEditable(), "Cette offre est soumise : reprenez-la avant de la modifier.");
        contenu = draft.contenu();
        certification = draft.certification();
        contact = draft.contact();
        organisme = draft.organisme();
        Children.match(
                actions,
                draft.actions(),
                Action::numero,
                ActionDraft::numero,
                () -> new Action(numbering.action()),
                (action, actionDraft) -> action.update(actionDraft, numbering));
        modifieLe = le;
        modifiePar = par;
        if (etat != Etat.A_CORRIGER && etat != Etat.REFUSEE) {
            etat = Etat.BROUILLON;
        }
    }

    void submit(Instant le) {
        require(etat.isEditable(), "Cette offre est déjà soumise.");
        etat = Etat.SOUMISE;
        soumiseLe = le;
        motif = null;
    }

    void takeBack() {
        require(etat == Etat.SOUMISE, "Cette offre n’est pas soumise : vous pouvez la modifier.");
        etat = Etat.BROUILLON;
        soumiseLe = null;
    }

    void sendBack(String motif) {
        decide(Etat.A_CORRIGER);
        this.motif = motif;
    }

    void refuse(String motif) {
        decide(Etat.REFUSEE);
        this.motif = motif;
    }

    void approve() {
        decide(Etat.PUBLIEE);
        publiee = true;
        motif = null;
    }

    /** Takes the live version off; the offer itself stays with its body. */
    void withdraw(String motif) {
        require(publiee, "Cette offre n’est pas publiée.");
        publiee = false;
        etat = Etat.RETIREE;
        this.motif = motif;
    }

    private void decide(Etat next) {
        require(etat == Etat.SOUMISE, "Cette offre n’attend plus de décision : elle a été reprise ou déjà traitée.");
        etat = next;
    }

    private static void require(boolean condition, String refusal) {
        if (!condition) {
            throw new IllegalStateException(refusal);
        }
    }

    FormationDraft toDraft() {
        return new FormationDraft(
                numero,
                version,
                organisme,
                contenu == null ? Contenu.VIDE : contenu,
                certification == null ? Certification.VIDE : certification,
                contact == null ? Contact.VIDE : contact,
                actions.stream().map(Action::toDraft).toList());
    }

    Offre toOffre() {
        return new Offre(toDraft(), etat, publiee, motif, modifieLe, modifiePar, soumiseLe);
    }
}
