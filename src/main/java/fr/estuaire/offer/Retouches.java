package fr.estuaire.offer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Gives the same value to a field in many offers, once people have seen what changes. */
@Service
public class Retouches {
    private final LotOffres lots;
    private final Parties parties;
    private final Formations formations;
    private final BodyAccess access;

    Retouches(LotOffres lots, Parties parties, Formations formations, BodyAccess access) {
        this.lots = lots;
        this.parties = parties;
        this.formations = formations;
        this.access = access;
    }

    /**
     * What the change would do.
     *
     * @param sessions numbers; for a field of actions, all actions of these sessions change
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Apercu preview(Collection<String> sessions, Retouche change) {
        List<Partie> all = parties.listAll(change.genre(), targets(sessions, change));
        Map<String, Offre> offres = new LinkedHashMap<>();
        formations.list(LotOffres.offersOf(all)).forEach(offre -> offres.put(offre.numero(), offre));
        offres.values().forEach(offre -> access.check(offre.organisme()));
        Map<String, Apercu.Ligne> lines = new LinkedHashMap<>();
        Map<String, Lot.Laissee> left = new LinkedHashMap<>();
        int same = 0;
        int changing = 0;
        for (Partie partie : all) {
            Offre offre = offres.get(partie.formation());
            if (change.apply(partie.document()).equals(partie.document())) {
                same++;
            } else if (offre != null && offre.etat().isEditable()) {
                changing++;
                Apercu.Ligne line = line(offre, partie, change);
                lines.merge(line.formation() + "\n" + line.avant(), line, Retouches::add);
            } else if (offre != null) {
                left.merge(
                        offre.numero(),
                        new Lot.Laissee(offre.numero(), offre.titre(), 1, LotOffres.SOUMISE),
                        (one, more) -> new Lot.Laissee(
                                one.formation(), one.titre(), one.combien() + more.combien(), one.pourquoi()));
            }
        }
        return new Apercu(new ArrayList<>(lines.values()), changing, same, new ArrayList<>(left.values()));
    }

    /** Does it; {@link SessionBulk#undo} takes it back. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Lot apply(Collection<String> sessions, Retouche change) {
        return lots.edit(change.genre(), targets(sessions, change), change::apply);
    }

    private Collection<String> targets(Collection<String> sessions, Retouche change) {
        return change.genre() == Genre.ACTION ? parties.listActions(sessions) : sessions;
    }

    private static Apercu.Ligne line(Offre offre, Partie partie, Retouche change) {
        return new Apercu.Ligne(
                offre.numero(),
                offre.titre(),
                change.words(partie.document()),
                change.words(change.apply(partie.document())),
                1);
    }

    private static Apercu.Ligne add(Apercu.Ligne one, Apercu.Ligne more) {
        return new Apercu.Ligne(one.formation(), one.titre(), one.avant(), one.apres(), one.combien() + more.combien());
    }
}
