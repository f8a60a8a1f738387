package fr.estuaire.collect.lecture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The files of the tests, and what was read in them. */
final class Fichiers {
    private Fichiers() {}

    /** All that a file gave. */
    record Lu(OfferFormat format, List<ReadOffer> offres, List<Remarque> remarques) {
        String told() {
            List<String> told = new ArrayList<>();
            offres.forEach(offre -> offre.remarques().forEach(remarque -> told.add(remarque.inFrench())));
            remarques.forEach(remarque -> told.add(remarque.inFrench()));
            return String.join("\n", told);
        }

        ReadOffer seule() {
            if (offres.size() != 1) {
                throw new AssertionError(offres.size() + " offers; " + told());
            }
            return offres.getFirst();
        }
    }

    static Lu read(byte[] bytes) {
        return read(bytes, ReadLimits.DEFAULT);
    }

    static Lu read(byte[] bytes, ReadLimits limits) {
        return read(bytes, "offres", limits);
    }

    static Lu read(byte[] bytes, String name, ReadLimits limits) {
        try (OfferFile file = OfferFile.open(new ByteArrayInputStream(bytes), name, limits)) {
            List<ReadOffer> offers = new ArrayList<>();
            file.forEach(offers::add);
            return new Lu(file.format(), offers, file.remarques());
        }
    }

    static Lu read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Lu read(String text, Charset charset) {
        return read(text.getBytes(charset));
    }

    static Lu read(Path file) {
        try (OfferFile offers = OfferFile.open(file, ReadLimits.DEFAULT)) {
            List<ReadOffer> found = new ArrayList<>();
            offers.forEach(found::add);
            return new Lu(offers.format(), found, offers.remarques());
        }
    }

    /** One of our own files. */
    static byte[] own(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/collect/lecture", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String ownText(String name) {
        return new String(own(name), StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
