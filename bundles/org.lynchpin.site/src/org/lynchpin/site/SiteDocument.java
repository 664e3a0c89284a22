// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.DataFailure;
import org.lynchpin.directory.DirectorySettings;
import org.lynchpin.model.Element;
import org.lynchpin.model.EnrollmentPlan;
import org.lynchpin.model.PolicySet;
import org.lynchpin.model.Site;

/**
 * An open site document. The model may be read by anyone; it is changed only inside {@link #execute}, which makes the
 * change undoable. Made by {@link Sites}.
 */
public final class SiteDocument {
	private record Step(String label, ChangeDescription change) {
	}

	private final SiteFile file;
	private final SiteMapping mapping;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Deque<Step> done = new ArrayDeque<>();
	private final Deque<Step> undone = new ArrayDeque<>();
	private XMIResource resource;
	private Optional<Step> saved = Optional.empty();
	private boolean unsaved;
	private boolean executing;

	SiteDocument(SiteFile file, XMIResource resource, Path dataFolder, boolean unsaved) {
		this.file = file;
		this.resource = resource;
		this.unsaved = unsaved;
		this.mapping = new SiteMapping(this, dataFolder);
		identify();
	}

	/** The file; it may not exist before the first {@link #save()}. */
	public Path file() {
		return file.path();
	}

	/** The content. */
	public synchronized Site site() {
		return (Site) resource.getContents().get(0);
	}

	/**
	 * Changes the content in one undoable step. Elements that were added get their identifiers. Where {@code change}
	 * throws, nothing has changed.
	 *
	 * @param label what is done, in the user's language, for the menu: "Add a certification authority"
	 * @throws IllegalStateException if called from within a change
	 */
	public void execute(String label, Runnable change) {
		Objects.requireNonNull(label);
		synchronized (this) {
			if (executing) {
				throw new IllegalStateException("A change of the site document must not contain another: " + label);
			}
			executing = true;
			ChangeRecorder recorder = new ChangeRecorder(resource);
			boolean whole = false;
			try {
				change.run();
				identify();
				whole = true;
			} finally {
				ChangeDescription recorded = recorder.endRecording();
				recorder.dispose();
				executing = false;
				if (whole) {
					done.push(new Step(label, recorded));
					undone.clear();
				} else {
					recorded.apply();
				}
			}
		}
		changed();
	}

	/** Whether there is a step to undo. */
	public synchronized boolean canUndo() {
		return !done.isEmpty();
	}

	/** Whether there is an undone step to do again. */
	public synchronized boolean canRedo() {
		return !undone.isEmpty();
	}

	/** The label of the step that {@link #undo()} takes back. */
	public synchronized Optional<String> undoLabel() {
		return Optional.ofNullable(done.peek()).map(Step::label);
	}

	/** The label of the step that {@link #redo()} does again. */
	public synchronized Optional<String> redoLabel() {
		return Optional.ofNullable(undone.peek()).map(Step::label);
	}

	/** Takes back the last step; does nothing where there is none. */
	public void undo() {
		replay(done, undone);
	}

	/** Does the step again that was undone last; does nothing where there is none. */
	public void redo() {
		replay(undone, done);
	}

	private void replay(Deque<Step> from, Deque<Step> to) {
		synchronized (this) {
			if (from.isEmpty()) {
				return;
			}
			Step step = from.pop();
			step.change().applyAndReverse();
			to.push(step);
		}
		changed();
	}

	/** Whether the content differs from what was read or saved last. */
	public synchronized boolean dirty() {
		return unsaved || !saved.equals(Optional.ofNullable(done.peek()));
	}

	/**
	 * Writes the document durably: to a temporary file, which is then moved over the old one.
	 *
	 * @throws DataFailure if it cannot be written, or if the file was changed by somebody else meanwhile; it is as it was then
	 */
	public void save() throws DataFailure {
		synchronized (this) {
			if (executing) {
				throw new IllegalStateException("A site document is not saved in the middle of a change");
			}
			site().setSchemaVersion(SiteXml.VERSION);
			file.write(resource);
			saved = Optional.ofNullable(done.peek());
			unsaved = false;
		}
		changed();
	}

	/** Reads the file again, forgetting all steps. */
	public void reload() throws DataFailure {
		synchronized (this) {
			resource = file.read();
			identify();
			done.clear();
			undone.clear();
			saved = Optional.empty();
			unsaved = false;
		}
		changed();
	}

	/** Whether somebody else changed the file since it was read or saved here. */
	public synchronized boolean changedOnDisk() throws DataFailure {
		return file.changedOnDisk();
	}

	/** Calls {@code listener} after each change, undo, redo, save and reload, in the thread that did it. */
	public Registration onChange(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	private void changed() {
		listeners.forEach(Runnable::run);
	}

	private void identify() {
		for (TreeIterator<EObject> all = resource.getAllContents(); all.hasNext();) {
			if (all.next() instanceof Element element && element.getId().isBlank()) {
				element.setId(UUID.randomUUID().toString());
			}
		}
	}

	/** The certification authorities, as connectors take them. */
	public List<CaSettings> certificationAuthorities() {
		return mapping.certificationAuthorities();
	}

	/** The certification authority of that name (in any case) or identifier. */
	public Optional<CaSettings> certificationAuthority(String name) {
		return certificationAuthorities().stream().filter(ca -> ca.name().equalsIgnoreCase(name) || ca.id().equals(name)).findFirst();
	}

	/** The certification authority that a plan uses: its own, else the site's first. */
	public Optional<CaSettings> certificationAuthorityFor(EnrollmentPlan plan) {
		return Optional.ofNullable(plan.getCertificationAuthority()).flatMap(ca -> certificationAuthority(ca.getId()))
				.or(() -> certificationAuthorities().stream().findFirst());
	}

	/** The directories, as providers take them; the people of the document themselves where it names none but has people. */
	public List<DirectorySettings> directories() {
		return mapping.directories();
	}

	/** The enrollment plan of that name (in any case) or identifier. */
	public Optional<EnrollmentPlan> enrollmentPlan(String name) {
		return site().getEnrollmentPlans().stream().filter(plan -> plan.getName().equalsIgnoreCase(name) || plan.getId().equals(name)).findFirst();
	}

	/** The policy set of that name (in any case) or identifier. */
	public Optional<PolicySet> policySet(String name) {
		return site().getPolicySets().stream().filter(set -> set.getName().equalsIgnoreCase(name) || set.getId().equals(name)).findFirst();
	}

	/** The policy that a plan is checked against: its own, else the site's. */
	public PolicySet policyFor(EnrollmentPlan plan) {
		return Optional.ofNullable(plan.getPolicySet()).orElseGet(this::policy);
	}

	/** The site's policy: its first set, else the standard one. */
	public PolicySet policy() {
		return site().getPolicySets().stream().findFirst().orElseGet(StandardSite::policy);
	}

	/** JDBC address of the inventory; empty for the file in the data folder. */
	public Optional<String> inventoryUrl() {
		return Optional.of(site().getInventoryUrl()).filter(url -> !url.isBlank());
	}

	/** Where database, keyring, software cards and local authorities of this site lie: the trial's lie apart. */
	public Path dataFolder() {
		return mapping.dataFolder();
	}

	/** The password of the trial's keyring, which everybody may know; empty for a site of one's own. */
	public Optional<String> demoPassword() {
		return Optional.of(site().getDemoPassword()).filter(text -> !text.isBlank());
	}

	/** Whether the site is for trying, training or testing. */
	public boolean notForProduction() {
		return site().isNotForProduction();
	}
}
