#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "synoptic/agreement.hpp"

namespace synoptic::cli {

/// Of two annotations of the same articles.
struct AgreementRow {
  std::string first;  ///< The gold files.
  std::string second;
  Agreement agreement;
};

/// Of golds that are named in pairs, one annotation and the other.
std::vector<AgreementRow> CompareAnnotations(const std::vector<std::string>& golds);

/// A line a pair, a line for the total of several, and the labels of all.
void WriteAgreementTable(const std::vector<AgreementRow>& rows, std::ostream& out);
/// A header, and a line a pair and measure; those of the total have the names "total" and "".
void WriteAgreementTsv(const std::vector<AgreementRow>& rows, std::ostream& out);
/// {"pairs": [{"first", "second", "links": .., ...}], "total": {...}}.
void WriteAgreementJson(const std::vector<AgreementRow>& rows, std::ostream& out);

}  // namespace synoptic::cli
