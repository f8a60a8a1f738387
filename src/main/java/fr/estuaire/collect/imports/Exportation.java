package fr.estuaire.collect.imports;

import fr.estuaire.collect.lecture.Bilan;
import fr.estuaire.collect.lecture.OfferFormat;
import fr.estuaire.collect.lecture.OfferWriter;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.tenant.Territories;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes the offers that a person may see, as they stand, in a format of exchange; an editor’s are those of their body. */
@Service
@PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
public class Exportation {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");
    private static final int LOT = 100;

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
     * Writes all of them, offer by offer, in a memory that does not depend on how many there are.
     *
     * @param out closed when done
     */
    public Bilan write(OutputStream out, OfferFormat format) throws IOException {
        try (OfferWriter writer = OfferWriter.open(out, format, LocalDateTime.now(clock.withZone(LEGAL_TIME)))) {
            List<OffreLine> lot = search.list(OffreFilter.TOUTES, 0, LOT);
            for (int offset = LOT; !lot.isEmpty(); offset += LOT) {
                for (OffreLine offre : lot) {
                    writer.write(quality.preview(offre.numero()));
                }
                lot = search.list(OffreFilter.TOUTES, offset, LOT);
            }
            return writer.finish();
        }
    }

    /** A table to fill in, with its help. */
    public void writeModele(OutputStream out, OfferFormat format) throws IOException {
        OfferWriter.writeTemplate(out, format);
    }
}
