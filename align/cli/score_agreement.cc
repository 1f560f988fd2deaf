// Tables of how far two annotators agree.

#include "align/cli/score_agreement.hpp"

#include <algorithm>
#include <iomanip>
#include <locale>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

#include "synoptic/error.hpp"
#include "synoptic/internal/display.hpp"

namespace synoptic::cli {
namespace {

struct Measure {
  const char* name;
  Counts Agreement::*counts;
};
constexpr Measure kMeasures[] = {
    {"links", &Agreement::links},     {"links_strictly", &Agreement::links_strictly},
    {"only", &Agreement::only},       {"none", &Agreement::none},
    {"repeats", &Agreement::repeats}, {"differences", &Agreement::differences}};

constexpr Label kLabels[] = {Label::kShared, Label::kPartial, Label::kDiffers};

std::size_t CountLabels(const Agreement& agreement) {
  std::size_t count = 0;
  for (const auto& row : agreement.labels) {
    for (const std::size_t cell : row) count += cell;
  }
  return count;
}

Agreement Total(const std::vector<AgreementRow>& rows) {
  Agreement total;
  for (const AgreementRow& row : rows) total += row.agreement;
  return total;
}

std::string Fixed(double value) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::fixed << std::setprecision(3) << value;
  return text.str();
}

constexpr int kColumn = 8;

void WriteLine(const std::string& name, std::size_t width, const Agreement& agreement,
               std::ostream& out) {
  out << name << std::string(width - language::DisplayWidth(name), ' ');
  for (const double value :
       {agreement.links.f1(), agreement.links_strictly.f1(), agreement.only.f1(), agreement.kappa(),
        agreement.differences.f1(), agreement.possible_share()}) {
    out << std::setw(kColumn) << Fixed(value);
  }
  out << '\n';
}

void WriteLabels(const Agreement& total, std::ostream& out) {
  constexpr int kWidth = 9;
  out << "\nLabels: of the first in rows, of the second in columns\n\n" << std::setw(kWidth) << "";
  for (const Label label : kLabels) out << std::setw(kWidth) << LabelName(label);
  out << '\n';
  for (const Label row : kLabels) {
    out << std::left << std::setw(kWidth) << LabelName(row) << std::right;
    for (const Label column : kLabels) {
      out << std::setw(kWidth)
          << total.labels[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    }
    out << '\n';
  }
}

void WriteTsvLines(const std::string& names, const Agreement& agreement, std::ostream& out) {
  for (const Measure& measure : kMeasures) {
    const Counts& counts = agreement.*measure.counts;
    out << names << '\t' << measure.name << '\t' << counts.expected << '\t' << counts.proposed
        << '\t' << counts.found << '\t' << Fixed(counts.f1()) << '\n';
  }
  const std::size_t labels = CountLabels(agreement);
  std::size_t equal = 0;
  for (std::size_t i = 0; i < agreement.labels.size(); ++i) equal += agreement.labels[i][i];
  out << names << "\tlabels\t" << labels << '\t' << labels << '\t' << equal << '\t'
      << Fixed(agreement.kappa()) << '\n'
      << names << "\tpossible\t" << agreement.pairs << '\t' << agreement.pairs << '\t'
      << agreement.possible << '\t' << Fixed(agreement.possible_share()) << '\n';
}

nlohmann::ordered_json ToJson(const Agreement& agreement) {
  nlohmann::ordered_json json;
  for (const Measure& measure : kMeasures) {
    const Counts& counts = agreement.*measure.counts;
    json[measure.name] = {{"first", counts.expected},
                          {"second", counts.proposed},
                          {"both", counts.found},
                          {"f1", counts.f1()}};
  }
  nlohmann::ordered_json table;
  for (const Label row : kLabels) {
    for (const Label column : kLabels) {
      table[std::string(LabelName(row))][std::string(LabelName(column))] =
          agreement.labels[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    }
  }
  json["labels"] = {{"kappa", agreement.kappa()}, {"confusion", std::move(table)}};
  json["possible"] = {{"pairs", agreement.pairs},
                      {"possible", agreement.possible},
                      {"share", agreement.possible_share()}};
  return json;
}

}  // namespace

std::vector<AgreementRow> CompareAnnotations(const std::vector<std::string>& golds) {
  std::vector<AgreementRow> rows;
  for (std::size_t i = 0; i + 1 < golds.size(); i += 2) {
    const Gold first = ReadGold(golds[i]);
    const Gold second = ReadGold(golds[i + 1]);
    try {
      rows.push_back({golds[i], golds[i + 1], MeasureAgreement(first, second)});
    } catch (const Error& error) {
      throw Error(error.code(), golds[i] + ", " + golds[i + 1] + ": " + error.what());
    }
  }
  return rows;
}

void WriteAgreementTable(const std::vector<AgreementRow>& rows, std::ostream& out) {
  const Agreement total = Total(rows);
  std::size_t width = language::DisplayWidth("total");
  for (const AgreementRow& row : rows) width = std::max(width, language::DisplayWidth(row.first));
  out << std::string(width, ' ') << "   links          only  labels   differ-\n"
      << std::string(width, ' ') << "    sure strictly         kappa   ences possible\n";
  for (const AgreementRow& row : rows) WriteLine(row.first, width, row.agreement, out);
  if (rows.size() > 1) WriteLine("total", width, total, out);
  WriteLabels(total, out);
}

void WriteAgreementTsv(const std::vector<AgreementRow>& rows, std::ostream& out) {
  out << "first\tsecond\tmeasure\tof_first\tof_second\tof_both\tagreement\n";
  for (const AgreementRow& row : rows) {
    WriteTsvLines(row.first + '\t' + row.second, row.agreement, out);
  }
  WriteTsvLines("total\t", Total(rows), out);
}

void WriteAgreementJson(const std::vector<AgreementRow>& rows, std::ostream& out) {
  auto pairs = nlohmann::ordered_json::array();
  for (const AgreementRow& row : rows) {
    nlohmann::ordered_json entry = {{"first", row.first}, {"second", row.second}};
    entry.update(ToJson(row.agreement));
    pairs.push_back(std::move(entry));
  }
  const nlohmann::ordered_json report = {{"pairs", std::move(pairs)},
                                         {"total", ToJson(Total(rows))}};
  out << report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace synoptic::cli
