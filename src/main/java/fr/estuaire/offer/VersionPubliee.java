package fr.estuaire.offer;

import fr.estuaire.lheo.Element;

/** Compares an offer with what readers see of it, which is another module’s affair. */
@FunctionalInterface
public interface VersionPubliee {
    /**
     * Whether readers see exactly this already; false when nothing of the offer is live.
     *
     * @param proposed the offer as its Lhéo would leave the house; its days of change do not count
     */
    boolean says(String formation, Element proposed);
}
