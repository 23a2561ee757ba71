# Reference values for the statistics: makes pairs, and what R says about them.
# Run in this folder with  Rscript references.R ../resources/r
# It writes pairs.csv (data set, group, x, y, count) and references.csv (data set, subject, statistic, value).
# All data are synthetic. The tests read the two files and do not need R.

folder <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20261120, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
options(digits = 17)

references <- data.frame()
note <- function(data, subject, statistic, value) {
  references <<- rbind(references, data.frame(
    data = data, subject = subject, statistic = statistic,
    value = ifelse(is.na(value), "", sprintf("%.17g", value))))
}

clamp <- function(v, low, high) pmin(pmax(v, low), high)
course <- function(n, range, mean, sd, slope, shift, noise) {
  x <- clamp(round(rnorm(n, mean, sd)), 0, range)
  y <- clamp(round(shift + slope * x + rnorm(n, 0, noise)), 0, range)
  data.frame(x = x, y = y)
}

# g1 is the reference of every contrast
sets <- list(
  nrs = list(g1 = course(80, 10, 6.5, 1.6, 0.5, 0.6, 1.7), g2 = course(60, 10, 6.0, 1.7, 0.5, 0.2, 1.8),
             g3 = course(45, 10, 7.0, 1.5, 0.5, 1.0, 1.6)),
  # the shape of a headache trial: about 400 patients, two modalities, steps of 0.01
  headache = list(g1 = course(161, 10000, 2550, 1400, 0.75, 100, 1150), g2 = course(140, 10000, 2670, 1500, 0.75, 450, 1200)),
  # sums of squares that n times leaves the range of a long
  wide = list(g1 = course(300, 5e7, 3e7, 7e6, 0.6, 1e6, 6e6), g2 = course(250, 5e7, 3.2e7, 7e6, 0.6, 2.5e6, 6e6)),
  # almost on a line: the residual sum is a billionth of the sums that it is the difference of
  collinear = list(g1 = course(50, 1000000, 500000, 100000, 0.9, 1000, 3), g2 = course(40, 1000000, 500000, 100000, 0.9, 1004, 3)),
  tiny = list(g1 = data.frame(x = c(7, 5), y = c(4, 4)), g2 = data.frame(x = c(8, 6, 6), y = c(5, 1, 3))),
  single = list(g1 = data.frame(x = c(7, 5, 9), y = c(4, 4, 5)), g2 = data.frame(x = 6, y = 2)),
  flat = list(g1 = data.frame(x = c(5, 5, 5), y = c(2, 4, 3)), g2 = data.frame(x = c(5, 5), y = c(1, 2))))

hedges <- function(a, b) {
  m <- length(a) + length(b) - 2
  s <- sqrt((sum((a - mean(a))^2) + sum((b - mean(b))^2)) / m)
  j <- exp(lgamma(m / 2) - log(sqrt(m / 2)) - lgamma((m - 1) / 2))
  g <- j * (mean(a) - mean(b)) / s
  reach <- qnorm(0.975) * sqrt(1 / length(a) + 1 / length(b) + g^2 / (2 * (length(a) + length(b))))
  c(g, g - reach, g + reach)
}

describe <- function(data, group, d) {
  note(data, group, "meanX", mean(d$x)); note(data, group, "sdX", sd(d$x))
  note(data, group, "meanY", mean(d$y)); note(data, group, "sdY", sd(d$y))
  improvement <- d$x - d$y
  note(data, group, "mean", mean(improvement)); note(data, group, "sd", sd(improvement))
  ci <- if (nrow(d) < 2) c(NA, NA) else confint(lm(improvement ~ 1))
  note(data, group, "low", ci[1]); note(data, group, "high", ci[2])
  for (p in c(0.1, 0.25, 0.5, 0.9)) note(data, group, paste0("quantile", p), quantile(improvement, p, type = 7))
}

contrasts_of <- function(data, groups) {
  long <- do.call(rbind, lapply(names(groups), function(g) cbind(groups[[g]], group = g)))
  long$group <- factor(long$group, levels = names(groups))
  long$improvement <- long$x - long$y
  model <- lm(y ~ x + group, data = long)
  found <- summary(model)$coefficients
  if (!is.na(coef(model)["x"])) {
    note(data, "model", "slope", coef(model)["x"])
    note(data, "model", "df", model$df.residual)
  }
  ps <- c()
  for (g in names(groups)[-1]) {
    a <- groups[[g]]$x - groups[[g]]$y; b <- groups[[1]]$x - groups[[1]]$y
    note(data, g, "difference", mean(a) - mean(b))
    if (length(a) > 1 && length(b) > 1) {
      welch <- t.test(a, b)
      note(data, g, "welchLow", welch$conf.int[1]); note(data, g, "welchHigh", welch$conf.int[2])
    }
    h <- hedges(a, b)
    note(data, g, "g", h[1]); note(data, g, "gLow", h[2]); note(data, g, "gHigh", h[3])
    if (is.na(coef(model)["x"])) next
    row <- paste0("group", g)
    note(data, g, "adjusted", -coef(model)[row])
    if (model$df.residual < 1) next
    ci <- confint(model)[row, ]
    note(data, g, "se", found[row, 2])
    note(data, g, "adjustedLow", -ci[2]); note(data, g, "adjustedHigh", -ci[1])
    note(data, g, "p", found[row, 4])
    ps <- c(ps, found[row, 4])
  }
  if (length(ps) > 0) {
    adjusted <- p.adjust(ps, "BH")
    for (i in seq_along(ps)) note(data, names(groups)[-1][i], "pAdjusted", adjusted[i])
  }
}

pairs <- data.frame()
for (data in names(sets)) {
  for (g in names(sets[[data]])) {
    d <- sets[[data]][[g]]
    counted <- aggregate(list(count = rep(1, nrow(d))), by = list(x = d$x, y = d$y), FUN = sum)
    counted <- counted[order(counted$x, counted$y), ]
    pairs <- rbind(pairs, data.frame(data = data, group = g, counted))
    describe(data, g, d)
  }
  contrasts_of(data, sets[[data]])
}

for (df in c(1, 2, 3, 4.5, 10, 30.25, 298, 1e4, 1e6)) note("t", df, "quantile975", qt(0.975, df))
for (case in list(c(3.7, 298), c(0, 5), c(12, 3), c(40, 1000), c(36, 323), c(1e-3, 2))) {
  note("t", paste(case, collapse = "/"), "p", 2 * pt(case[1], case[2], lower.tail = FALSE))
}
for (case in list(c(0, 20), c(1, 29), c(15, 148), c(81, 263), c(197, 296), c(5, 5), c(0, 1), c(1, 1), c(500000, 1000000))) {
  ci <- suppressWarnings(prop.test(case[1], case[2], correct = FALSE)$conf.int)
  note("wilson", paste(case, collapse = "/"), "low", ci[1])
  note("wilson", paste(case, collapse = "/"), "high", ci[2])
}
for (m in c(2, 3, 10, 57, 300, 3000)) note("hedges", m, "correction", exp(lgamma(m / 2) - log(sqrt(m / 2)) - lgamma((m - 1) / 2)))

pairs$x <- sprintf("%d", as.integer(pairs$x)); pairs$y <- sprintf("%d", as.integer(pairs$y))
write.csv(pairs, file.path(folder, "pairs.csv"), row.names = FALSE, quote = FALSE)
header <- paste("#", R.version.string, "on synthetic pairs; see src/test/r/references.R")
writeLines(header, file.path(folder, "references.csv"))
suppressWarnings(write.table(references, file.path(folder, "references.csv"), row.names = FALSE, quote = FALSE, sep = ",", append = TRUE))
