package fr.estuaire.collect.imports;

import fr.estuaire.collect.lecture.OfferFormat;
import fr.estuaire.collect.lecture.OfferWriter;
import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.tenant.Territories;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes the offers that a person may see, as they stand, in a format of exchange; an editor’s are those of their body. */
@Service
@PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
public class Exportation {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    /** Offers written together: few statements an offer, and little memory even when each has thousands of sessions. */
    private static final int LOT = 20;

    /** In which one may write. */
    public static final List<OfferFormat> FORMATS =
            List.of(OfferFormat.LHEO_2_3, OfferFormat.EDOF, OfferFormat.CSV, OfferFormat.XLSX);

    /** For which there is a table to fill in. */
    public static final List<OfferFormat> MODELES = List.of(OfferFormat.XLSX, OfferFormat.CSV);

    private final OffreSearch search;
    private final OffreQuality quality;
    private final Territories territories;
    private final Clock clock;

    Exportation(OffreSearch search, OffreQuality quality, Territories territories, Clock clock) {
        this.search = search;
        this.quality = quality;
        this.territories = territories;
        this.clock = clock;
    }

    /** How many offers there are to write. */
    public int count() {
        return search.count(OffreFilter.TOUTES);
    }

    /** A name for the file: {@code offres-bretagne-2026-11-26.xml}. */
    public String fileName(OfferFormat format) {
        LocalDate today = LocalDate.now(clock.withZone(territories.getCurrent().fuseau()));
        String kind = format == OfferFormat.EDOF ? "-edof" : "";
        return "offres-" + territories.getCurrent().code() + kind + "-" + today + "." + format.extension();
    }

    /**
     * Writes all of them, some at a time, in a memory that does not depend on how many there are.
     *
     * @param out closed when done; when the report says that nothing was written, what is in it is no file
     */
    public RapportExport write(OutputStream out, OfferFormat format) throws IOException {
        List<RapportExport.Refusee> refusees = new ArrayList<>();
        try (OfferWriter writer = OfferWriter.open(out, format, LocalDateTime.now(clock.withZone(LEGAL_TIME)))) {
            List<String> lot = search.listNumeros("", LOT);
            while (!lot.isEmpty()) {
                for (Element offre : quality.previewAll(lot)) {
                    List<Remarque> refus = writer.write(offre).stream()
                            .filter(remarque -> remarque.nature() == Remarque.Nature.REFUS)
                            .toList();
                    if (!refus.isEmpty() && refusees.size() < RapportExport.MOST) {
                        refusees.add(RapportExport.Refusee.of(offre, refus));
                    }
                }
                lot = lot.size() < LOT ? List.of() : search.listNumeros(lot.getLast(), LOT);
            }
            return new RapportExport(writer.finish(), refusees);
        }
    }

    /** What would become of them in a format, which is said before the file is made. */
    public RapportExport examine(OfferFormat format) throws IOException {
        return write(OutputStream.nullOutputStream(), format);
    }

    /** A table to fill in, with its help. */
    public void writeModele(OutputStream out, OfferFormat format) throws IOException {
        OfferWriter.writeTemplate(out, format);
    }
}
