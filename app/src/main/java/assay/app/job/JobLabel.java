package assay.app.job;

import java.util.function.LongFunction;

/// What a job is called.
///
/// @param title what it does to what: `Opening checkout.jfr`
/// @param subject the file or view, for a failure's message
/// @param amount writes the units of its progress, as bytes or items
public record JobLabel(String title, String subject, LongFunction<String> amount) {}
