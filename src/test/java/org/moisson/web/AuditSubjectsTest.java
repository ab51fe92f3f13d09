package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.identity.AuditLog;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The log is told in the words of the page. */
class AuditSubjectsTest {

    private final AuditSubjects subjects = new AuditSubjects(new Texts(
            bundle(), mock(Vocabularies.class), mock(Gazetteer.class), new Glossary(mock(Vocabularies.class))));

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setCommonMessages(new Properties());
        return messages;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role-changed | Camille · reader → curator | Camille · lecture → documentation",
                "role-changed | A → B · curator → administrator | A → B · documentation → administration",
                "account-created | curator · administrator | curator · administration",
                "link-issued | administrator | administration",
                "link-issued | Camille | Camille",
                "imported | 9eae693c samples | 9eae693c · exemples",
                "imported | 9eae693c inbox | 9eae693c · dossier surveillé",
                "imported | 9eae693c elsewhere | 9eae693c elsewhere",
                "request-decided | 12 GRANTED | 12 · accordée",
                "request-decided | 12 TURNED_DOWN | 12 · refusée",
                "report-deleted | curator | curator",
                "a-deed-of-later | reader | reader"
            })
    void a_subject_is_put_in_words(String deed, String subject, String said) {
        assertThat(subjects.of(new AuditLog.Entry(1, Instant.EPOCH, "Camille", deed, subject)))
                .isEqualTo(said);
    }
}
