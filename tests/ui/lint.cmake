# SPDX-License-Identifier: Apache-2.0
# Runs qmllint over the QML files of every module as built, and fails on the first warning.
if(NOT QMLLINT)
    message(FATAL_ERROR "qmllint is not installed (packaging/debian-packages.txt lists it)")
endif()
file(GLOB files "${MODULES}/*/*.qml")
list(LENGTH files count)
if(count LESS 80)
    message(FATAL_ERROR "only ${count} files in ${MODULES}")
endif()
# Qt 6.4's qmllint ends with a segmentation fault in about one run of ten, whatever the files are, and then gives no verdict.
# RESULT_VARIABLE names the signal; a verdict is a number.
foreach(attempt RANGE 1 5)
    execute_process(COMMAND "${QMLLINT}" --unqualified disable --deferred-property-id disable -I "${IMPORTS}" ${files}
        OUTPUT_VARIABLE output ERROR_VARIABLE errors RESULT_VARIABLE result)
    if(result MATCHES "^[0-9]+$")
        break()
    endif()
endforeach()
if(NOT result EQUAL 0 OR "${output}${errors}" MATCHES "Warning|Error")
    message(FATAL_ERROR "${result}\n${output}${errors}")
endif()
