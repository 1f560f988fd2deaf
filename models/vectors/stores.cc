#include "models/vectors/stores.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "models/vectors/checksum.hpp"

namespace synoptic {

Model::Stores::Stores(Pointer store)
    : stores_{std::move(store)},
      languages_(stores_[0]->languages()),
      name_(stores_[0]->name()),
      hash_(stores_[0]->hash()),
      is_for_all_(true) {}

Model::Stores::Stores(std::vector<std::string> languages, std::vector<Pointer> stores)
    : stores_(std::move(stores)), languages_(std::move(languages)) {
  std::string hashes;
  for (std::size_t i = 0; i < stores_.size(); ++i) {
    if (i > 0) name_ += '+';
    name_ += stores_[i]->name();
    hashes += languages_[i] + '=' + stores_[i]->hash() + ',';
  }
  hash_ = vectors::ToHex(vectors::HashForm(hashes));
}

const Model::Store* Model::Stores::Of(std::string_view lang) const {
  if (is_for_all_) return stores_[0].get();
  const auto found = std::ranges::find(languages_, lang.substr(0, lang.find('-')));
  if (found == languages_.end()) return nullptr;
  return stores_[static_cast<std::size_t>(found - languages_.begin())].get();
}

}  // namespace synoptic
