package fr.estuaire.offer;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action inside the aggregate of its formation. */
@Entity
class Action {
    @Id
    private String numero;

    @Embedded
    private @Nullable Deroulement deroulement;

    @Embedded
    private @Nullable Acces acces;

    @Embedded
    private @Nullable Cout cout;

    private @Nullable Codes lieux;
    private @Nullable Codes formateurs;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "action")
    @OrderColumn(name = "ordre")
    private List<SessionFormation> sessions = new ArrayList<>();

    protected Action() {
        this.numero = "";
    }

    Action(String numero) {
        this.numero = numero;
    }

    String numero() {
        return numero;
    }

    void update(ActionDraft draft, Numbering numbering) {
        deroulement = draft.deroulement();
        acces = draft.acces();
        cout = draft.cout();
        lieux = draft.lieux();
        formateurs = draft.formateurs();
        Children.match(
                sessions,
                draft.sessions(),
                SessionFormation::numero,
                SessionDraft::numero,
                () -> new SessionFormation(numbering.session()),
                SessionFormation::update);
    }

    ActionDraft toDraft() {
        return new ActionDraft(
                numero,
                deroulement == null ? Deroulement.VIDE : deroulement,
                acces == null ? Acces.VIDE : acces,
                cout == null ? Cout.VIDE : cout,
                lieux == null ? Codes.AUCUN : lieux,
                formateurs == null ? Codes.AUCUN : formateurs,
                sessions.stream().map(SessionFormation::toDraft).toList());
    }
}
