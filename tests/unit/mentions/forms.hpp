#pragma once

#include <string>
#include <vector>

namespace synoptic::mentions {

/// A line of forms.tsv or calendar_forms.tsv: a figure as it is written, and what it says.
struct Form {
  std::string lang;
  std::vector<std::string> figures;  ///< Type and value, "quantity 5000 m".
  std::string written;
};

std::vector<Form> ReadForms();

}  // namespace synoptic::mentions
