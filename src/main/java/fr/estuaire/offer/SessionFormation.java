package fr.estuaire.offer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session inside the aggregate of its formation. */
@Entity
@Table(name = "session")
class SessionFormation {
    @Id
    private String numero;

    @Embedded
    private @Nullable Dates dates;

    @Embedded
    private @Nullable Adresse inscription;

    private @Nullable String modalitesInscription;
    private @Nullable String etatRecrutement;

    @ElementCollection
    @CollectionTable(name = "recrutement", joinColumns = @JoinColumn(name = "session"))
    @OrderColumn(name = "ordre")
    private List<Recrutement> recrutements = new ArrayList<>();

    protected SessionFormation() {
        this.numero = "";
    }

    SessionFormation(String numero) {
        this.numero = numero;
    }

    String numero() {
        return numero;
    }

    void update(SessionDraft draft) {
        dates = draft.dates();
        inscription = draft.inscription();
        modalitesInscription = draft.modalitesInscription();
        etatRecrutement = draft.etatRecrutement();
        if (!recrutements.equals(draft.recrutements())) {
            recrutements.clear();
            recrutements.addAll(draft.recrutements());
        }
    }

    SessionDraft toDraft() {
        return new SessionDraft(
                numero,
                dates == null ? Dates.VIDE : dates,
                inscription == null ? Adresse.VIDE : inscription,
                modalitesInscription,
                etatRecrutement,
                recrutements);
    }
}
