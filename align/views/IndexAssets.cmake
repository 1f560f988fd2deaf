# Puts index.css and index.js into a source file, as PageAssets.cmake does with those of the page.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS index.css index.js)
file(READ index.css index_css)
file(READ index.js index_js)
string(SHA256 index_js_hash "${index_js}")
hex_to_base64("${index_js_hash}" index_js_hash)
configure_file(index_assets.cc.in index_assets.cc @ONLY)
