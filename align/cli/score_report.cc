#include "align/cli/score_report.hpp"

#include <algorithm>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

#include "synoptic/internal/display.hpp"

namespace synoptic::cli {
namespace {

struct Measure {
  const char* name;
  Counts Score::*counts;
  Counts Score::*main = nullptr;  ///< Of what is counted strictly: what that stands beside.
};
constexpr Measure kMeasures[] = {
    {"links", &Score::links},
    {"links_strictly", &Score::links_strictly, &Score::links},
    {"only", &Score::only},
    {"only_strictly", &Score::only_strictly, &Score::only},
    {"strict", &Score::strict},
    {"lax", &Score::lax},
    {"labels", &Score::labels},
    {"labels_strictly", &Score::labels_strictly, &Score::labels},
    {"differences", &Score::differences},
    {"differences_strictly", &Score::differences_strictly, &Score::differences},
    {"updates", &Score::updates},
    {"extra", &Score::extra}};

struct Ratio {
  const char* name;
  double (Counts::*of)() const;
};
constexpr Ratio kRatios[] = {
    {"precision", &Counts::precision}, {"recall", &Counts::recall}, {"f1", &Counts::f1}};

/// Scores with what their intervals are taken from.
struct Result {
  Score score;
  std::vector<Score> resamples;

  explicit Result(const std::vector<Score>& parts) : resamples(Resample(parts)) {
    for (const Score& part : parts) score += part;
  }

  /// Labels, differences and extra words need a gold that has some.
  bool Has(const Measure& measure) const {
    Counts Score::*const main = measure.main ? measure.main : measure.counts;
    if (main == &Score::labels) return score.labels.expected > 0;
    const Counts& counts = score.*main;
    const bool is_optional =
        main == &Score::differences || main == &Score::updates || main == &Score::extra;
    return !is_optional || counts.expected + counts.proposed > 0;
  }
  /// Whether it is counted strictly, to the same figures.
  bool Repeats(const Measure& measure) const {
    return measure.main && score.*measure.counts == score.*measure.main;
  }
  double Value(const Measure& measure, const Ratio& ratio) const {
    return (score.*measure.counts.*ratio.of)();
  }
  Interval Range(const Measure& measure, const Ratio& ratio) const {
    return IntervalOf(resamples,
                      [&](const Score& sum) { return (sum.*measure.counts.*ratio.of)(); });
  }
};

Score Sum(const std::vector<Score>& parts) {
  Score sum;
  for (const Score& part : parts) sum += part;
  return sum;
}

/// Of several golds, each is a part: sentences of one article are alike.
Result Total(const std::vector<ScoreRow>& rows) {
  if (rows.size() == 1) return Result(rows.front().parts);
  std::vector<Score> parts;
  for (const ScoreRow& row : rows) parts.push_back(Sum(row.parts));
  return Result(parts);
}

std::string Fixed(double value) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::fixed << std::setprecision(3) << value;
  return text.str();
}

void WriteTableLine(const std::string& name, std::size_t width, const Score& score,
                    std::ostream& out) {
  out << name << std::string(width - language::DisplayWidth(name), ' ');
  for (const Counts& counts : {score.links, score.only}) {
    out << "   " << Fixed(counts.precision()) << ' ' << Fixed(counts.recall()) << ' '
        << Fixed(counts.f1()) << ' ' << std::setw(5) << counts.expected;
  }
  out << "    " << Fixed(score.strict.f1()) << ' ' << Fixed(score.lax.f1());
  if (score.labels.expected > 0) {
    out << "   " << Fixed(score.labels.recall()) << ' ' << std::setw(5) << score.labels.expected;
  }
  out << '\n';
}

void WriteIntervals(const Result& total, std::size_t golds, std::ostream& out) {
  constexpr int kNameWidth = 22;
  constexpr int kColumnWidth = 23;
  out << "\nWith 95 % intervals, from " << total.resamples.size() << " resamples of the "
      << (golds == 1 ? "sentences" : "golds") << "\n\n"
      << std::left << std::setw(kNameWidth) << "" << std::setw(kColumnWidth) << "P"
      << std::setw(kColumnWidth) << "R"
      << "F1\n";
  for (const Measure& measure : kMeasures) {
    if (!total.Has(measure) || total.Repeats(measure)) continue;
    std::string line = measure.name;
    std::ranges::replace(line, '_', ' ');
    line.resize(kNameWidth, ' ');
    for (const Ratio& ratio : kRatios) {
      const Interval range = total.Range(measure, ratio);
      line += Fixed(total.Value(measure, ratio)) + " [" + Fixed(range.low) + ", " +
              Fixed(range.high) + "]  ";
    }
    out << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
  }
  out << std::right;
}

void WriteErrors(const std::vector<ScoreRow>& rows, std::ostream& out) {
  for (const ScoreRow& row : rows) {
    if (!row.errors.empty()) out << '\n' << row.gold << '\n';
    for (const ScoreError& error : row.errors) {
      out << "  " << error.kind << '\n';
      for (const ScoredSentence& sentence : error.sentences) {
        out << "    " << sentence.name;
        if (!sentence.text.empty()) out << "  " << sentence.text;
        out << '\n';
      }
    }
  }
}

constexpr Label kLabels[] = {Label::kShared, Label::kPartial, Label::kDiffers, Label::kOnly};
constexpr const char* kUnmatched = "none";

Confusion Add(const std::vector<ScoreRow>& rows) {
  Confusion sum = {};
  for (const ScoreRow& row : rows) {
    for (std::size_t i = 0; i < sum.size(); ++i) {
      for (std::size_t j = 0; j < sum[i].size(); ++j) sum[i][j] += row.confusion[i][j];
    }
  }
  return sum;
}

bool IsEmpty(const Confusion& confusion) { return confusion == Confusion{}; }

void WriteConfusion(const Confusion& confusion, std::ostream& out) {
  constexpr int kWidth = 9;
  out << "\nLabels: of the gold in rows, of the result in columns\n\n" << std::setw(kWidth) << "";
  for (const Label label : kLabels) out << std::setw(kWidth) << LabelName(label);
  out << std::setw(kWidth) << kUnmatched << '\n';
  for (const Label label : kLabels) {
    out << std::left << std::setw(kWidth) << LabelName(label) << std::right;
    for (const std::size_t count : confusion[static_cast<std::size_t>(label)]) {
      out << std::setw(kWidth) << count;
    }
    out << '\n';
  }
}

void WriteTsvLines(const std::string& name, const Result& result, std::ostream& out) {
  for (const Measure& measure : kMeasures) {
    if (!result.Has(measure)) continue;
    const Counts& counts = result.score.*measure.counts;
    out << name << '\t' << measure.name << '\t' << counts.correct << '\t' << counts.proposed << '\t'
        << counts.found << '\t' << counts.expected;
    for (const Ratio& ratio : kRatios) {
      const Interval range = result.Range(measure, ratio);
      out << '\t' << Fixed(result.Value(measure, ratio)) << '\t' << Fixed(range.low) << '\t'
          << Fixed(range.high);
    }
    out << '\n';
  }
}

nlohmann::ordered_json ResultJson(const Result& result) {
  nlohmann::ordered_json json;
  for (const Measure& measure : kMeasures) {
    if (!result.Has(measure)) continue;
    const Counts& counts = result.score.*measure.counts;
    nlohmann::ordered_json& entry = json[measure.name];
    entry = {{"correct", counts.correct},
             {"proposed", counts.proposed},
             {"found", counts.found},
             {"expected", counts.expected}};
    for (const Ratio& ratio : kRatios) {
      const Interval range = result.Range(measure, ratio);
      entry[ratio.name] = result.Value(measure, ratio);
      entry[std::string(ratio.name) + "_interval"] = {range.low, range.high};
    }
  }
  return json;
}

nlohmann::ordered_json ErrorJson(const ScoreError& error) {
  auto sentences = nlohmann::ordered_json::array();
  for (const ScoredSentence& sentence : error.sentences) {
    sentences.push_back({{"sentence", sentence.name}, {"text", sentence.text}});
  }
  return {{"kind", error.kind}, {"sentences", std::move(sentences)}};
}

nlohmann::ordered_json ConfusionJson(const Confusion& confusion) {
  nlohmann::ordered_json json;
  for (const Label row : kLabels) {
    const auto& counts = confusion[static_cast<std::size_t>(row)];
    nlohmann::ordered_json& entry = json[std::string(LabelName(row))];
    for (const Label column : kLabels) {
      entry[std::string(LabelName(column))] = counts[static_cast<std::size_t>(column)];
    }
    entry[kUnmatched] = counts.back();
  }
  return json;
}

}  // namespace

void WriteScoreTable(const std::vector<ScoreRow>& rows, std::ostream& out) {
  const Result total = Total(rows);
  std::size_t width = language::DisplayWidth("total");
  for (const ScoreRow& row : rows) width = std::max(width, language::DisplayWidth(row.gold));
  const std::string indent(width, ' ');
  const bool has_labels = total.score.labels.expected > 0;
  out << indent << "   links                     only                      beads, F1"
      << (has_labels ? "     labels" : "") << '\n'
      << indent << "       P     R    F1  gold       P     R    F1  gold    strict  lax"
      << (has_labels ? "   right  gold" : "") << '\n';
  for (const ScoreRow& row : rows) WriteTableLine(row.gold, width, Sum(row.parts), out);
  if (rows.size() > 1) WriteTableLine("total", width, total.score, out);
  WriteIntervals(total, rows.size(), out);
  WriteErrors(rows, out);
  if (const Confusion confusion = Add(rows); !IsEmpty(confusion)) WriteConfusion(confusion, out);
}

void WriteScoreTsv(const std::vector<ScoreRow>& rows, std::ostream& out) {
  out << "gold\tmeasure\tcorrect\tproposed\tfound\texpected";
  for (const Ratio& ratio : kRatios) {
    out << '\t' << ratio.name << '\t' << ratio.name << "_low\t" << ratio.name << "_high";
  }
  out << '\n';
  for (const ScoreRow& row : rows) WriteTsvLines(row.gold, Result(row.parts), out);
  WriteTsvLines("total", Total(rows), out);
}

void WriteScoreJson(const std::vector<ScoreRow>& rows, std::ostream& out) {
  auto golds = nlohmann::ordered_json::array();
  for (const ScoreRow& row : rows) {
    nlohmann::ordered_json entry = {{"gold", row.gold}};
    entry.update(ResultJson(Result(row.parts)));
    entry["errors"] = nlohmann::ordered_json::array();
    for (const ScoreError& error : row.errors) entry["errors"].push_back(ErrorJson(error));
    golds.push_back(std::move(entry));
  }
  nlohmann::ordered_json report = {{"golds", std::move(golds)}, {"total", ResultJson(Total(rows))}};
  if (const Confusion confusion = Add(rows); !IsEmpty(confusion)) {
    report["confusion"] = ConfusionJson(confusion);
  }
  out << report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace synoptic::cli
