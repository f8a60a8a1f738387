package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.Element;
import java.util.List;
import java.util.Optional;

/**
 * An offer as it was read, in the terms and the order of Lhéo 2.3, with its holes.
 *
 * @param rank its place in the file, from 1
 * @param formation the {@code formation} element
 * @param remarques what was mended, what is missing, why it is refused
 */
public record ReadOffer(int rank, Element formation, List<Remarque> remarques) {
    public ReadOffer {
        remarques = List.copyOf(remarques);
    }

    /** Why the offer cannot be taken, in French; empty when it can. */
    public Optional<String> refusal() {
        return remarques.stream()
                .filter(remarque -> remarque.nature() == Remarque.Nature.REFUS)
                .map(Remarque::message)
                .reduce((first, next) -> first + " " + next);
    }
}
