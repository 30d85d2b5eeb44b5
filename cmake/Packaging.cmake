# SPDX-License-Identifier: Apache-2.0
# `cpack -G DEB` in the build folder writes one package: the program, its bundle and libtorch.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME nextgpt)
set(CPACK_PACKAGE_VENDOR "NExT-GPT Desktop developers")
set(CPACK_PACKAGE_CONTACT "NExT-GPT Desktop developers <maintainers@nextgpt.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION_FILE "${CMAKE_SOURCE_DIR}/packaging/linux/description.txt")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 0)
set(CPACK_DEB_COMPONENT_INSTALL OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# dpkg-shlibdeps finds linked libraries; QML modules are loaded by name and must be listed.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${NEXTGPT_LIBTORCH_LIB}" "${NEXTGPT_LIBTORCH}/nvidia/cu13/lib")
if(NEXTGPT_BUILD_APP)
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "qml6-module-qtqml, qml6-module-qtqml-models, qml6-module-qtqml-workerscript, \
qml6-module-qtquick, qml6-module-qtquick-window, qml6-module-qtquick-templates, qml6-module-qtquick-controls, \
qml6-module-qtquick-layouts, qml6-module-qt-labs-folderlistmodel, qml6-module-qt-labs-platform")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libasound2-plugins, qt6-translations-l10n, qt6-wayland")
endif()
include(CPack)
