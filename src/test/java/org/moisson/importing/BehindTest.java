package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BehindTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_thread_comes_behind_and_no_other_does() throws Exception {
        int ours = Behind.place();
        AtomicReference<String> theirs = new AtomicReference<>("");
        Thread thread = Thread.ofPlatform().start(() -> {
            Behind.others();
            theirs.set(place());
        });
        thread.join();
        assertThat(theirs).hasValue(ours == 0 ? "5" : Integer.toString(ours));
        assertThat(Behind.place()).isEqualTo(ours);
    }

    private static String place() {
        try {
            return Integer.toString(Behind.place());
        } catch (IOException failed) {
            return failed.toString();
        }
    }
}
