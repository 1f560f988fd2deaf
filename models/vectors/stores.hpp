#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/vectors/store.hpp"
#include "synoptic/model.hpp"

namespace synoptic {

/// What a model is made of: one store, or one for each of several languages.
class Model::Stores {
 public:
  using Pointer = std::shared_ptr<const Store>;

  /// A store that is used whatever the language.
  explicit Stores(Pointer store);

  /// A store for each of these languages (primary subtags), in the same order.
  Stores(std::vector<std::string> languages, std::vector<Pointer> stores);

  const std::string& name() const { return name_; }
  const std::string& hash() const { return hash_; }
  std::size_t dimension() const { return stores_[0]->dimension(); }
  const std::vector<std::string>& languages() const { return languages_; }

  /// The store of a language, or nothing if it has none.
  const Store* Of(std::string_view lang) const;

  std::span<const Pointer> all() const { return stores_; }

 private:
  std::vector<Pointer> stores_;  // At least one.
  std::vector<std::string> languages_;
  std::string name_;
  std::string hash_;
  bool is_for_all_ = false;
};

}  // namespace synoptic
