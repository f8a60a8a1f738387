package fr.estuaire.review;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.offer.VersionPubliee;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the pages of an offer whether there is anything in it that readers do not see yet. */
@Component
class VersionEnLigne implements VersionPubliee {
    private final Publications publications;

    VersionEnLigne(Publications publications) {
        this.publications = publications;
    }

    @Override
    public boolean says(String formation, Element proposed) {
        return publications
                .findLive(formation)
                .map(live -> Fragment.parse(live.fragment()).element())
                .filter(live -> Differences.between(Optional.of(live), proposed).stream()
                        .noneMatch(Difference::isChange))
                .isPresent();
    }
}
