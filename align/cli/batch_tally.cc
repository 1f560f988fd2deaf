#include "align/cli/batch_tally.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "synoptic/error.hpp"
#include "synoptic/results.hpp"

namespace synoptic::cli {

void BatchTally::Add(const GroupResult& result) {
  if (!result.code.empty()) return Fail(result.code);
  ++aligned_;
  if (!result.synopsis) return;
  for (const Claim& claim : result.synopsis->claims) {
    ++claims_[static_cast<std::size_t>(claim.label)];
  }
  judged_ += result.synopsis->relatedness.size();
  refused_ += static_cast<std::size_t>(
      std::ranges::count_if(result.synopsis->relatedness, &Relatedness::refused));
}

void BatchTally::AddLine(const std::string& line, Detail detail) {
  const auto begin = line.find("\"error\":{\"code\":\"");
  const auto synopsis = line.find("\"synopsis\":{");
  if (begin < synopsis) {
    const std::size_t code = begin + std::string("\"error\":{\"code\":\"").size();
    return Fail(line.substr(code, line.find('"', code) - code));
  }
  GroupResult result;
  if (detail == Detail::kAll && synopsis != line.npos) {
    std::istringstream in(line);
    result.synopsis = ResultReader(in, "an earlier result").Next().value().synopsis;
  }
  Add(result);
}

void BatchTally::Fail(const std::string& code) {
  ++failed_;
  ++failures_[code];
}

std::string BatchTally::Summary() const {
  std::string summary =
      std::to_string(aligned_) + " aligned, " + std::to_string(failed_) + " failed";
  if (judged_ > 0) {
    summary += ", " + std::to_string(refused_) + " of " + std::to_string(judged_) +
               (judged_ == 1 ? " pair" : " pairs") + " of articles unrelated";
  }
  return summary;
}

std::string BatchTally::Json(std::optional<double> seconds) const {
  nlohmann::ordered_json json;
  json["groups"] = groups();
  json["aligned"] = aligned_;
  json["failed"] = failed_;
  json["failures"] = nlohmann::ordered_json::object();
  for (const auto& [code, count] : failures_) json["failures"][code] = count;
  for (const Label label : {Label::kShared, Label::kPartial, Label::kDiffers, Label::kOnly}) {
    json["claims"][std::string(LabelName(label))] = claims_[static_cast<std::size_t>(label)];
  }
  json["pairs"] = {{"judged", judged_}, {"unrelated", refused_}};
  if (seconds) json["seconds"] = *seconds;
  return json.dump(2) + '\n';
}

}  // namespace synoptic::cli
