#pragma once

#include <string>
#include <vector>

#include "align/review/located_judgements.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::review {

/// An article of these units, with `space` between them.
struct CutText {
  explicit CutText(const std::vector<std::string>& parts, const std::string& space = " ") {
    for (const std::string& part : parts) {
      if (!text.empty()) text += space;
      Unit unit;
      unit.span = {text.size(), text.size() + part.size()};
      unit.sentence = units.size();
      units.push_back(unit);
      text += part;
    }
  }

  CutArticle Article(const char* id = "x") const { return {id, text, units}; }

  std::string text;
  std::vector<Unit> units;
};

}  // namespace synoptic::review
