package fr.estuaire.offer;

import java.util.List;

/**
 * An offer as it is being entered, holes allowed: what the form reads and saves as a whole.
 *
 * @param numero given once by the territory
 * @param version for the detection of concurrent changes; what was read is what must still be there
 * @param organisme number of the responsible body
 */
public record FormationDraft(
        String numero,
        long version,
        String organisme,
        Contenu contenu,
        Certification certification,
        Contact contact,
        List<ActionDraft> actions) {

    public FormationDraft {
        actions = List.copyOf(actions);
    }

    /** How many sessions the offer has, over all its actions. */
    public int countSessions() {
        return actions.stream().mapToInt(action -> action.sessions().size()).sum();
    }
}
