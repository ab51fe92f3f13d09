package org.moisson.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The model that ships is the one that its training gives. */
class FindingModelTest {

    private static final Path TRAIN = AnnotatedCorpus.HOME.resolve("train");
    private static final Path SHIPPED = Path.of("src/main/resources" + FindingModel.RESOURCE);
    private static final String AGAIN =
            "train again: mvn test -Dtest=FindingModelTest -DtestGroups=train -DtestExcludedGroups=";

    @Test
    void the_shipped_model_was_trained_on_this_corpus_by_this_program() {
        FindingModel shipped = FindingModel.shipped();
        assertThat(shipped.corpus()).as(AGAIN).isEqualTo(AnnotatedCorpus.digest(TRAIN));
        assertThat(shipped.program())
                .as(AGAIN)
                .isEqualTo(FindingTraining.of(TRAIN).program(AnnotatedCorpus.statements(TRAIN)));
    }

    @Test
    @Tag("bench")
    void the_shipped_model_is_what_training_gives() throws IOException {
        assertThat(bytes(FindingModel.shipped()))
                .as(AGAIN)
                .isEqualTo(bytes(trained().model()));
    }

    @Test
    @Tag("train")
    void training_writes_the_model() throws IOException {
        Files.createDirectories(SHIPPED.getParent());
        FindingTraining.Trained trained = trained();
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(SHIPPED))) {
            file.write(bytes(trained.model()));
        }
        FindingBench.print("training reports held out, surroundings and thresholds known", trained.heldOut());
        assertThat(SHIPPED).isNotEmptyFile();
    }

    private static FindingTraining.Trained trained() {
        return FindingTraining.of(TRAIN).trained(AnnotatedCorpus.statements(TRAIN));
    }

    private static byte[] bytes(FindingModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
