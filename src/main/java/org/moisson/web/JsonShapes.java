package org.moisson.web;

import org.moisson.query.Reason;
import org.moisson.report.Slug;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** How the API writes what the rooms behind give: enums as slugs, also as keys, reasons as sentences. */
@Configuration(proxyBeanMethods = false)
class JsonShapes {

    static {
        SpringDocUtils.getConfig().replaceWithClass(Reason.class, String.class);
    }

    @Bean
    JsonMapperBuilderCustomizer shapes(ReasonWords words) {
        return builder -> builder.addModule(new SimpleModule("moisson")
                .addSerializer(Slug.class, new SlugValue())
                .addSerializer(Reason.class, new ReasonValue(words))
                .addKeySerializer(Slug.class, new SlugKey()));
    }

    private static final class ReasonValue extends ValueSerializer<Reason> {

        private final ReasonWords words;

        ReasonValue(ReasonWords words) {
            this.words = words;
        }

        @Override
        public void serialize(Reason value, JsonGenerator json, SerializationContext context) {
            json.writeString(words.of(value));
        }
    }

    private static final class SlugValue extends ValueSerializer<Slug> {
        @Override
        public void serialize(Slug value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.slug());
        }
    }

    private static final class SlugKey extends ValueSerializer<Slug> {
        @Override
        public void serialize(Slug value, JsonGenerator json, SerializationContext context) {
            json.writeName(value.slug());
        }
    }
}
