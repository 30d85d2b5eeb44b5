// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Feedback
import NextGpt.Style

// The window's own file dialog, for desktops that have none: a name to save under, or files to attach.
DialogFrame {
    id: dialog

    required property FileChooser chooser
    property url folder: chooser.folder
    property int problem: FileChooser.None
    readonly property bool narrow: width < Metrics.compactWidth

    function go(url: url) {
        folder = url
        problem = FileChooser.None
    }
    function accept() {
        if (chooser.choosesFolder) {
            chooser.acceptFiles([folder])
            return
        }
        if (!chooser.saving) {
            list.acceptSelection()
            return
        }
        const found = chooser.problemOf(folder, nameField.text)
        if (found === FileChooser.None || found === FileChooser.Exists && problem === FileChooser.Exists)
            chooser.acceptTarget(folder, nameField.text)
        else
            problem = found
    }

    title: chooser.title
    preferredWidth: Metrics.fileDialog
    bodyHeight: Metrics.fileDialogHeight
    visible: true
    onOpened: chooser.saving ? nameField.forceActiveFocus(Qt.OtherFocusReason) : list.forceActiveFocus(Qt.OtherFocusReason)
    onClosed: chooser.cancel()

    InputField {
        id: nameField
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.xl
        anchors.rightMargin: Metrics.xl
        height: visible ? implicitHeight : 0
        visible: dialog.chooser.saving
        //: The label of a field
        name: qsTr("File name")
        text: dialog.chooser.name
        maximumLength: 255
        onTextEdited: dialog.problem = FileChooser.None
        onAccepted: dialog.accept()
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        Component.onCompleted: { // the suffix stays while the name is typed over
            const dot = text.lastIndexOf(".")
            select(0, dot > 0 ? dot : length)
        }
    }
    FolderPath {
        id: path
        anchors.top: nameField.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: dialog.chooser.saving ? Metrics.s : 0
        anchors.leftMargin: Metrics.xl - Metrics.s
        anchors.rightMargin: Metrics.xl
        chooser: dialog.chooser
        folder: dialog.folder
        onChosen: url => dialog.go(url)
    }
    PlaceList {
        id: places
        anchors.top: path.bottom
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.topMargin: Metrics.s
        anchors.leftMargin: Metrics.l
        width: visible ? Metrics.filePlaces : 0
        visible: !dialog.narrow
        chooser: dialog.chooser
        folder: dialog.folder
        onChosen: url => dialog.go(url)
    }
    FileList {
        id: list
        anchors.top: path.bottom
        anchors.bottom: foot.top
        anchors.left: places.right
        anchors.right: parent.right
        anchors.topMargin: Metrics.s
        anchors.leftMargin: dialog.narrow ? Metrics.l : Metrics.s
        anchors.rightMargin: Metrics.l
        chooser: dialog.chooser
        folder: dialog.folder
        onFolderChosen: url => dialog.go(url)
        onNameChosen: fileName => {
            nameField.text = fileName
            dialog.problem = FileChooser.None
        }
        onAccepted: dialog.accept()
    }
    FileDialogFooter {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        chooser: dialog.chooser
        problem: dialog.problem
        fileName: dialog.chooser.targetName(dialog.folder, nameField.text)
        canAccept: dialog.chooser.choosesFolder || (dialog.chooser.saving ? nameField.text.trim() !== "" : list.selection.length > 0)
        count: list.selection.length
        onAccepted: dialog.accept()
        onCancelled: dialog.close()
        onFilterChosen: patterns => list.patterns = patterns
    }
}
