package fr.estuaire.rollup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FragmentBytesTest {
    private static final byte[] FRAGMENT =
            "<formation><intitule-formation>Anglais</intitule-formation></formation>".getBytes(StandardCharsets.UTF_8);

    @Property
    void givesBackWhatWasCompressedOneByOneOrManyTogether(@ForAll byte[] one, @ForAll byte[] other) {
        try (FragmentPress press = new FragmentPress()) {
            assertThat(FragmentBytes.expand(press.compress(one))).isEqualTo(one);
            assertThat(FragmentBytes.expand(press.compress(other))).isEqualTo(other);
        }
        assertThat(FragmentBytes.expand(FragmentBytes.compress(one))).isEqualTo(one);
    }

    @Test
    void readsWhatWasKeptBeforeZstandard() {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(FRAGMENT);
            deflater.finish();
            byte[] former = new byte[200];
            int length = deflater.deflate(former);

            assertThat(FragmentBytes.expand(Arrays.copyOf(former, length))).isEqualTo(FRAGMENT);
        }
    }

    @Test
    void saysThatAFragmentIsDamagedInsteadOfGivingHalfOfIt() {
        byte[] whole = FragmentBytes.compress(FRAGMENT);

        assertThatThrownBy(() -> FragmentBytes.expand(Arrays.copyOf(whole, whole.length - 3)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FragmentBytes.expand(new byte[] {1, 2, 3})).isInstanceOf(IllegalStateException.class);
    }
}
