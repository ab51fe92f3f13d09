package org.moisson.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.moisson.vocabulary.BundledVocabularies;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** Every factor can be asked about. */
class InterviewQuestionsTest {

    @Test
    void each_factor_has_questions_of_its_own() {
        Vocabularies vocabularies = BundledVocabularies.vocabularies();
        InterviewQuestions questions = new InterviewQuestions(vocabularies);
        Set<String> all = new HashSet<>();
        for (Concept factor : vocabularies.concepts(Scheme.FACTOR)) {
            List<String> own = questions.about(factor.id());
            assertThat(own).as(factor.id()).hasSizeGreaterThanOrEqualTo(3).allMatch(each -> each.matches(".*[?.]"));
            own.forEach(each -> assertThat(all.add(each)).as(each).isTrue());
        }
        assertThat(questions.about("a-factor-of-later")).isEmpty();
    }
}
