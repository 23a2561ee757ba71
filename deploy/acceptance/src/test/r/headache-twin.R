# Writes a synthetic trial of the shape of a real one, and what must come out of it.
# usage: Rscript headache-twin.R <folder>     (R 4.2.2; no packages)
# Sums are exact: values are whole hundredths and every sum stays below 2^53.
set.seed(20061115)
folder <- commandArgs(trailingOnly = TRUE)[1]
patients <- 401
practice <- sprintf("practice-%02d", sample(36, patients, replace = TRUE, prob = rexp(36)))
id <- sprintf("T-%03d", seq_len(patients))
arm <- sample(c("acupuncture", "conventional-care"), patients, replace = TRUE)
condition <- sample(c("migraine", "headache"), patients, replace = TRUE, prob = c(0.94, 0.06))
day0 <- as.Date("1999-11-01") + sample(450, patients, replace = TRUE)
age <- round(pmin(pmax(rnorm(patients, 45, 11), 18), 65))
sex <- ifelse(runif(patients) < 0.84, "female", "male")
chronic <- pmin(round(rexp(patients, 1 / 20)) + 1, age - 5)
clamp <- function(v) pmin(pmax(round(v), 0), 10000)
x <- pmax(clamp(rgamma(patients, shape = 2.6, scale = 1000)), 400)
benefit <- ifelse(arm == "acupuncture", 450, 0)
y3 <- clamp(0.78 * x + 330 - benefit + rnorm(patients, 0, 1050))
y12 <- clamp(0.71 * x + 380 - benefit + rnorm(patients, 0, 1080))
has3 <- runif(patients) < 0.81
has12 <- has3 & runif(patients) < 0.92

value <- function(steps) sprintf("%.2f", steps / 100)
stamp <- function(day) paste0(format(day, "%Y-%m-%d"), "T09:00:00Z")
header <- "type,clinic,id,patient,condition,modality,startedAt,practitioner,birthYear,sex,symptomOnset,session,instrument,timing,value,measuredAt"
rows <- character(0)
for (i in seq_len(patients)) {
  session <- paste0(id[i], "-S1")
  rows <- c(rows,
    paste("session", practice[i], session, id[i], condition[i], arm[i], stamp(day0[i]), "", as.integer(format(day0[i], "%Y")) - age[i], sex[i],
          sprintf("%04d-%s", as.integer(format(day0[i], "%Y")) - chronic[i], format(day0[i], "%m")), "", "", "", "", "", sep = ","),
    paste("score", practice[i], paste0(id[i], "-baseline"), id[i], condition[i], "", "", "", "", "", "", session, "headache-score", "pre", value(x[i]), stamp(day0[i]), sep = ","))
  if (has3[i]) rows <- c(rows, paste("score", practice[i], paste0(id[i], "-m3"), id[i], condition[i], "", "", "", "", "", "", "", "headache-score", "follow-up", value(y3[i]), stamp(day0[i] + 91), sep = ","))
  if (has12[i]) rows <- c(rows, paste("score", practice[i], paste0(id[i], "-m12"), id[i], condition[i], "", "", "", "", "", "", "", "headache-score", "follow-up", value(y12[i]), stamp(day0[i] + 365), sep = ","))
}
writeLines(c(header, rows), file.path(folder, "import.csv"))

number <- function(v) format(v, digits = 17, scientific = FALSE, trim = TRUE)
group <- function(a, b) {
  fields <- c(n = length(a), sum_x = sum(a), sum_y = sum(b), sum_xx = sum(a * a), sum_yy = sum(b * b), sum_xy = sum(a * b),
    mean_baseline = mean(a) / 100, mean_later = mean(b) / 100, sd_later = sd(b) / 100,
    mean_improvement = mean(a - b) / 100, sd_improvement = sd(a - b) / 100)
  paste0("{", paste(sprintf("\"%s\": %s", names(fields), sapply(fields, number)), collapse = ", "), "}")
}
point <- function(y, has) {
  g <- factor(arm[has], levels = c("conventional-care", "acupuncture"))
  fit <- lm(I(y[has] / 100) ~ g + I(x[has] / 100))
  s <- summary(fit)$coefficients
  control <- g == "conventional-care"
  sprintf("{\n  \"conventional-care\": %s,\n  \"acupuncture\": %s,\n  \"ancova_improvement_difference_acupuncture_minus_conventional\": {\"difference\": %s, \"se\": %s, \"df\": %d, \"slope\": %s}\n }",
    group(x[has][control], y[has][control]), group(x[has][!control], y[has][!control]),
    number(-s[2, 1]), number(s[2, 2]), fit$df.residual, number(s[3, 1]))
}
writeLines(c("{", sprintf(" \"note\": \"synthetic; seed 20061115; %s\",", R.version.string), sprintf(" \"patients\": %d,", patients),
  sprintf(" \"month-3\": %s,", point(y3, has3)), sprintf(" \"month-12\": %s", point(y12, has12)), "}"), file.path(folder, "expected.json"))
