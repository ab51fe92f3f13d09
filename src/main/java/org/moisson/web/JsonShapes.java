package org.moisson.web;

import org.moisson.report.Slug;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** How the API writes what the rooms behind give: enums as slugs, also as keys. */
@Configuration(proxyBeanMethods = false)
class JsonShapes {

    @Bean
    JsonMapperBuilderCustomizer slugs() {
        return builder -> builder.addModule(new SimpleModule("moisson")
                .addSerializer(Slug.class, new SlugValue())
                .addKeySerializer(Slug.class, new SlugKey()));
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
